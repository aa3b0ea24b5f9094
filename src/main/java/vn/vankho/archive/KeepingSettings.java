package vn.vankho.archive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// How the archive is looked after in the background.
///
/// @param readPerSecond how much of the disk the reading again may take
/// @param dailyBackups how many dated copies stay in each place of backups
@ConfigurationProperties("vankho.keeping")
record KeepingSettings(DataSize readPerSecond, int dailyBackups) {}
