"""The language of every page: Qt's translators and how numbers and dates are written.

Pages take their words when they are made; those made before a change keep theirs, so the window
makes them anew. The words stand in `translations/`, which `tools/translate.py` keeps.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from pt_coach.settings import Language

TRANSLATIONS: Final = Path(__file__).resolve().parent / "translations"
# Where the machine itself speaks another language: neutral words, and days named for no country.
_LOCALES: Final = {
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedStates),
    "es": QLocale(QLocale.Language.Spanish, QLocale.Country.LatinAmerica),
}


def language_of(wish: Language) -> str:
    """`en` or `es`: as wished, or as the machine speaks; English where it speaks neither."""
    if wish is not Language.AUTO:
        return wish.value
    for name in QLocale.system().uiLanguages():
        code = name.partition("-")[0]
        if code in _LOCALES:
            return code
    return "en"


def use_language(wish: Language) -> str:
    """Have everything said in a language from now on; returns its code, `en` or `es`."""
    app = QCoreApplication.instance()
    assert app is not None
    code = language_of(wish)
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.setParent(None)
        old.deleteLater()
    QLocale.setDefault(_locale_of(code))
    shipped = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    # Qt's own words first: the one that is installed last is asked first.
    for folder, name in ((shipped, f"qtbase_{code}"), (str(TRANSLATIONS), f"pt_coach_{code}")):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
    return code


def language_in_use() -> str:
    """The code of the language that is spoken now, `en` or `es`."""
    return "es" if QLocale().language() is QLocale.Language.Spanish else "en"


def _locale_of(code: str) -> QLocale:
    """The machine's own way of writing where it speaks this language."""
    system = QLocale.system()
    return system if system.language() is _LOCALES[code].language() else _LOCALES[code]
