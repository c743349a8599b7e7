import subprocess
import zipfile
from pathlib import Path

import pytest

from pt_coach.tracking import pose_model_store as store
from pt_coach.tracking.pose_model_store import PoseModelError


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PT_COACH_MODEL_DIR", str(tmp_path / "models"))
    return tmp_path / "models"


@pytest.fixture
def no_pip(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        said = "WARNING: Retrying\nERROR: no route to host\n    and details\n"
        return subprocess.CompletedProcess(command, 1, "", said)

    monkeypatch.setattr(store.subprocess, "run", run)


def built_elsewhere(monkeypatch: pytest.MonkeyPatch, networks: dict[str, bytes]) -> None:
    """Stand-ins for the wheel and for what is in it."""
    monkeypatch.setattr(store, "_fetch_wheel", lambda folder: folder / "mediapipe.whl")
    monkeypatch.setattr(store, "_networks", lambda wheel: networks)


def test_the_model_lies_in_the_folder_that_the_environment_names(folder: Path) -> None:
    assert store.model_path() == folder / "pose_landmarker_full.task"


def test_without_that_it_lies_in_the_users_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PT_COACH_MODEL_DIR")
    assert store.model_path().parts[-3:] == ("pt-coach", "models", "pose_landmarker_full.task")


def test_a_missing_model_is_said_with_the_cure() -> None:
    with pytest.raises(PoseModelError, match=r"not there yet .*run\.py setup"):
        store.verify(store.model_path())


def test_a_model_with_one_byte_changed_is_refused(folder: Path) -> None:
    folder.mkdir()
    store.model_path().write_bytes(b"not a model")
    with pytest.raises(PoseModelError, match=r"damaged .*run\.py setup"):
        store.verify(store.model_path())


@pytest.mark.usefixtures("no_pip")
def test_a_model_that_cannot_be_fetched_is_said_with_what_pip_said() -> None:
    with pytest.raises(PoseModelError, match=r"could not be fetched: ERROR: no route to host"):
        store.build(lambda text: None)
    assert not store.model_path().exists()


def test_no_room_for_temporary_files_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(folder: Path) -> Path:
        raise OSError(28, "No space left on device", str(folder))

    monkeypatch.setattr(store, "_fetch_wheel", full)
    with pytest.raises(PoseModelError, match=r"temporary files: No space left on device\. Free"):
        store.build(lambda text: None)


@pytest.mark.usefixtures("no_pip")
def test_the_set_up_step_exits_1_and_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    assert store.main() == 1
    assert "could not be fetched" in capsys.readouterr().err


def test_other_networks_than_the_known_ones_are_never_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    built_elsewhere(monkeypatch, {"pose_detector.tflite": b"changed"})
    with pytest.raises(PoseModelError, match="differs from the one"):
        store.build(lambda text: None)
    assert not store.model_path().exists()


def test_a_network_with_another_hash_is_refused(tmp_path: Path) -> None:
    wheel = tmp_path / "mediapipe.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("mediapipe/modules/pose_detection/pose_detection.tflite", b"changed")
    with pytest.raises(PoseModelError, match="not the expected network"):
        store._networks(wheel)


def test_the_bundle_is_stored_whole_and_the_same_every_time(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    networks = {"pose_detector.tflite": b"a" * 50, "pose_landmarks_detector.tflite": b"b" * 70}
    built_elsewhere(monkeypatch, networks)
    bundle = store._bundle(networks, tmp_path / "one.task")
    monkeypatch.setattr(store, "BUNDLE_SHA256", store._sha256(bundle))

    path = store.ensure(lambda text: None)

    assert path.read_bytes() == bundle == store._bundle(networks, tmp_path / "two.task")
    assert [file.name for file in folder.iterdir()] == [path.name]
    with zipfile.ZipFile(path) as archive:
        kinds = {entry.compress_type for entry in archive.infolist()}
        assert kinds == {zipfile.ZIP_STORED}
        assert {entry.filename: archive.read(entry) for entry in archive.infolist()} == networks


def test_a_whole_model_is_not_built_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.mkdir()
    store.model_path().write_bytes(b"whole")
    monkeypatch.setattr(store, "BUNDLE_SHA256", store._sha256(b"whole"))
    monkeypatch.setattr(store, "build", lambda progress: pytest.fail("built again"))
    assert store.ensure(lambda text: None) == store.model_path()


def test_a_folder_that_cannot_be_written_is_said_with_the_cure(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.write_text("a file where the folder should be")
    built_elsewhere(monkeypatch, {})
    monkeypatch.setattr(store, "BUNDLE_SHA256", store._sha256(store._bundle({}, folder)))
    with pytest.raises(PoseModelError, match="PT_COACH_MODEL_DIR"):
        store.build(lambda text: None)
