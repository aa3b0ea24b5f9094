package vn.vankho.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// Tells, as well as Java can, whether a folder lies on another machine. SQLite's write-ahead log
/// lives in shared memory, which no network file system has.
final class NetworkDisk {

    private static final Set<String> TYPES =
            Set.of(
                    "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "webdav",
                    "ncpfs", "ceph", "afs");

    private NetworkDisk() {}

    static void refuse(Path folder) throws IOException {
        var type = Files.getFileStore(folder).type();
        if (isNetwork(type) || isShare(folder)) {
            throw HomeUnusable.onNetwork(folder, type);
        }
    }

    static boolean isNetwork(String fileSystemType) {
        var type = fileSystemType.toLowerCase(Locale.ROOT);
        return TYPES.contains(type)
                || type.startsWith("fuse.sshfs")
                || type.startsWith("fuse.rclone");
    }

    /// A Windows share, `\\server\share`; its file system calls itself NTFS.
    private static boolean isShare(Path folder) {
        return folder.toString().startsWith("\\\\");
    }
}
