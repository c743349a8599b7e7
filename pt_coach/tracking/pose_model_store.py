"""The pose model on this machine: built once at set-up, checked by hash, never committed.

The Tasks API wants a bundle: a stored zip of the detector and the landmark network, each with a
metadata buffer that says how pictures are normalised. Both networks lie inside the official
mediapipe 0.10.21 wheel, which pip fetches from whatever index it is set up with. Only `build`
touches the network, and only through pip.
"""

import hashlib
import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import platformdirs

Progress = Callable[[str], object]

BUNDLE_NAME = "pose_landmarker_full.task"
BUNDLE_SHA256 = "cf9500d829d8376df5b867b209d98e61357fded27246888f408afb577e9c7df0"
_WHEEL_REQUIREMENT = (
    "mediapipe==0.10.21 "
    "--hash=sha256:05dc4a9e593655a79558d05d6227d31018c2537a4bd3362b51e230cf22aecfe3\n"
)
_BUILD_AGAIN = "Run `python3 run.py setup` to build it again."


class PoseModelError(Exception):
    """The pose model is missing, broken or cannot be had; the text says what to do."""


@dataclass(frozen=True, slots=True)
class _Network:
    """One of the two networks: its place in the wheel and the bundle, and its input range."""

    in_wheel: str
    in_bundle: str
    sha256: str
    mean: float
    std: float


_NETWORKS = (
    _Network(
        "mediapipe/modules/pose_detection/pose_detection.tflite",
        "pose_detector.tflite",
        "9ba9dd3d42efaaba86b4ff0122b06f29c4122e756b329d89dca1e297fd8f866c",
        127.5,
        127.5,
    ),
    _Network(
        "mediapipe/modules/pose_landmark/pose_landmark_full.tflite",
        "pose_landmarks_detector.tflite",
        "e9a5c5cb17f736fafd4c2ec1da3b3d331d6edbe8a0d32395855aeb2cdfd64b9f",
        0.0,
        255.0,
    ),
)


def model_dir() -> Path:
    """The folder of the model: PT_COACH_MODEL_DIR, or `models` in the user's data folder."""
    chosen = os.environ.get("PT_COACH_MODEL_DIR")
    if chosen:
        return Path(chosen)
    return Path(platformdirs.user_data_dir("pt-coach", appauthor=False)) / "models"


def model_path() -> Path:
    """Where the built model lies, whether it is there yet or not."""
    return model_dir() / BUNDLE_NAME


def verify(path: Path) -> None:
    """Check that the model we built is there and whole.

    Raises:
        PoseModelError: if it is missing or is not what was built.
    """
    if not path.is_file():
        raise PoseModelError(f"The pose model is not there yet ({path}). {_BUILD_AGAIN}")
    if _sha256(path.read_bytes()) != BUNDLE_SHA256:
        raise PoseModelError(f"The pose model is damaged ({path}). {_BUILD_AGAIN}")


def usable(chosen: Path | None) -> Path:
    """The model file to use: the one that was named, else the one built at set-up.

    Raises:
        PoseModelError: if it is not there, or the built one is damaged.
    """
    if chosen is None:
        verify(model_path())
        return model_path()
    if not chosen.is_file():
        raise PoseModelError(f"There is no pose model {chosen}. Name another with --model.")
    return chosen


def ensure(progress: Progress) -> Path:
    """The path of a whole model, built now if it has to be.

    Raises:
        PoseModelError: if it cannot be had.
    """
    path = model_path()
    try:
        verify(path)
    except PoseModelError:
        return build(progress)
    return path


def build(progress: Progress) -> Path:
    """Fetch the networks through pip and write the bundle, whole or not at all.

    Raises:
        PoseModelError: if the wheel cannot be had or holds something else than expected.
    """
    path = model_path()
    try:
        with tempfile.TemporaryDirectory() as folder:
            progress("Fetching the pose model (36 MB)")
            wheel = _fetch_wheel(Path(folder))
            progress("Building the pose model")
            bundle = _bundle(_networks(wheel), Path(folder) / "bundle.task")
    except OSError as problem:
        raise PoseModelError(
            "The pose model could not be built in the folder for temporary files: "
            f"{problem.strerror}. Free 50 MB there and run `python3 run.py setup` again."
        ) from problem
    if _sha256(bundle) != BUNDLE_SHA256:
        raise PoseModelError(
            "The pose model that was built differs from the one this program was tested with. "
            "Update PT Coach, or name a model with --model FILE.task."
        )
    _write_whole(path, bundle)
    return path


def _fetch_wheel(folder: Path) -> Path:
    wanted = folder / "wheel.txt"
    wanted.write_text(_WHEEL_REQUIREMENT, encoding="ascii")
    command = [
        sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:",
        "--platform", "manylinux_2_28_x86_64", "--python-version", "3.11",
        "--implementation", "cp", "--require-hashes", "--disable-pip-version-check",
        "--retries", "5", "--dest", str(folder), "-r", str(wanted),
    ]  # fmt: skip
    # pip shows how far it is on the error stream; what it says goes into the sentence below.
    done = subprocess.run(command, stdout=2, stderr=subprocess.PIPE, text=True, check=False)
    wheels = list(folder.glob("*.whl"))
    if done.returncode != 0 or not wheels:
        lines = done.stderr.strip().splitlines() or ["pip said nothing"]
        said = next((line for line in lines if line.startswith("ERROR:")), lines[-1])
        raise PoseModelError(
            f"The pose model could not be fetched: {said}. "
            "Check the internet connection and run `python3 run.py setup` again."
        )
    return wheels[0]


def _networks(wheel: Path) -> dict[str, bytes]:
    networks = {}
    with zipfile.ZipFile(wheel) as archive:
        for network in _NETWORKS:
            data = archive.read(network.in_wheel)
            if _sha256(data) != network.sha256:
                raise PoseModelError(f"{network.in_wheel} is not the expected network.")
            networks[network.in_bundle] = _with_metadata(data, network)
    return networks


def _with_metadata(data: bytes, network: _Network) -> bytes:
    """The network with a TFLITE_METADATA buffer that says how its pictures are normalised."""
    import flatbuffers
    from mediapipe.tasks.metadata import schema_py_generated as schema

    model = schema.ModelT.InitFromObj(schema.Model.GetRootAsModel(data, 0))
    buffer = schema.BufferT()
    buffer.data = list(_metadata(network, len(model.subgraphs[0].outputs)))
    model.buffers.append(buffer)
    entry = schema.MetadataT()
    entry.name = "TFLITE_METADATA"
    entry.buffer = len(model.buffers) - 1
    model.metadata = [*(model.metadata or []), entry]
    builder = flatbuffers.Builder(0)
    builder.Finish(model.Pack(builder), b"TFL3")
    return bytes(builder.Output())


def _metadata(network: _Network, outputs: int) -> bytes:
    import flatbuffers
    from mediapipe.tasks.metadata import metadata_schema_py_generated as schema

    options = schema.NormalizationOptionsT()
    options.mean, options.std = [network.mean], [network.std]
    unit = schema.ProcessUnitT()
    unit.optionsType = schema.ProcessUnitOptions.NormalizationOptions
    unit.options = options
    picture = schema.ImagePropertiesT()
    picture.colorSpace = schema.ColorSpaceType.RGB
    content = schema.ContentT()
    content.contentPropertiesType = schema.ContentProperties.ImageProperties
    content.contentProperties = picture
    given = schema.TensorMetadataT()
    given.name, given.processUnits, given.content = "image", [unit], content
    graph = schema.SubGraphMetadataT()
    graph.inputTensorMetadata = [given]
    graph.outputTensorMetadata = [schema.TensorMetadataT() for _ in range(outputs)]
    metadata = schema.ModelMetadataT()
    metadata.subgraphMetadata = [graph]
    builder = flatbuffers.Builder(0)
    builder.Finish(metadata.Pack(builder), b"M001")
    return bytes(builder.Output())


def _bundle(networks: dict[str, bytes], path: Path) -> bytes:
    """A stored zip without times, so that the same networks give the same bytes everywhere."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, data in networks.items():
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.create_system = 3
            archive.writestr(entry, data)
    return path.read_bytes()


def _write_whole(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}.part")
        with part.open("wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        part.replace(path)
    except OSError as problem:
        raise PoseModelError(
            f"The pose model could not be written to {path.parent}: {problem.strerror}. "
            "Free some space or set PT_COACH_MODEL_DIR to a folder you may write to."
        ) from problem


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def main() -> int:
    """`python -m pt_coach.tracking.pose_model_store`: make sure of the model, for set-up."""
    try:
        ensure(_say)
    except PoseModelError as problem:
        _say(str(problem))
        return 1
    return 0


def _say(text: str) -> None:
    sys.stderr.write(f"[PT Coach] {text}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
