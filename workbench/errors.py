"""What can go wrong by a caller's mistake: one line that says what was met, where, and what would be right."""


class WorkbenchError(Exception):
    """The root of our errors; the command line prints it as one line and exits with status 2."""


class ArticleError(WorkbenchError, ValueError):
    """A file or row that cannot be read as an article."""


class MissingPathError(WorkbenchError, FileNotFoundError):
    """A path that does not exist."""


class ModelError(WorkbenchError, LookupError):
    """A spaCy pipeline that is not installed, or that lacks what we need of it."""


class ParameterError(WorkbenchError, ValueError):
    """A parameter outside its range, or a name that is no parameter."""


class PresetError(WorkbenchError, ValueError):
    """A preset that there is not, or whose name or file is none."""


class CaseError(WorkbenchError, ValueError):
    """A case folder whose files contradict each other or cannot be read."""


class CorrectionError(WorkbenchError, ValueError):
    """A line that is no correction, or one that marks nothing."""


class GoldError(WorkbenchError, ValueError):
    """Gold annotation that cannot be read or scored."""
