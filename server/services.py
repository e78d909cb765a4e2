"""What the routes work with, made once by the application factory."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field

from server.actions.pages import Pages
from server.crowd import Crowd
from server.news import News
from server.settings import Settings
from server.store.database import Database
from server.store.photo_files import PhotoFiles


@dataclass(frozen=True, slots=True)
class Services:
    """One of each for the whole process."""

    settings: Settings
    database: Database
    news: News
    photos: PhotoFiles
    crowd: Crowd = field(default_factory=Crowd)
    pages: Pages = field(default_factory=Pages)

    def disk_free_percent(self) -> int:
        """How much of the data folder's disk is free, in whole percent."""
        usage = shutil.disk_usage(self.settings.data)
        return usage.free * 100 // usage.total
