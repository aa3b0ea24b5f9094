package vn.vankho.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkDiskTest {

    @ParameterizedTest
    @ValueSource(strings = {"nfs", "nfs4", "cifs", "smb3", "CIFS", "fuse.sshfs"})
    void knowsAFileSystemOfAnotherMachine(String type) {
        assertThat(NetworkDisk.isNetwork(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "xfs", "btrfs", "NTFS", "apfs", "overlay", "tmpfs"})
    void letsADiskOfThisMachinePass(String type) {
        assertThat(NetworkDisk.isNetwork(type)).isFalse();
    }

    @Test
    void letsThisMachinesTemporaryFolderPass(@TempDir Path folder) {
        assertThatCode(() -> NetworkDisk.refuse(folder)).doesNotThrowAnyException();
    }
}
