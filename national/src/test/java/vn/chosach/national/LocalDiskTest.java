package vn.chosach.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk does what Hadoop's own does, without a process for each file. */
class LocalDiskTest {

  @TempDir java.nio.file.Path folder;

  private static FileSystem disk(Class<?> kind) throws IOException {
    Configuration conf = new Configuration();
    conf.set("fs.file.impl", kind.getName());
    return FileSystem.newInstance(java.net.URI.create("file:///"), conf);
  }

  /** Page faults of processes that this one started and that have ended. */
  private static long faultsOfChildren() throws IOException {
    String all = Files.readString(java.nio.file.Path.of("/proc/self/stat"));
    return Long.parseLong(all.substring(all.lastIndexOf(')') + 2).split(" ")[8]);
  }

  private static FileStatus made(FileSystem disk, Path in) throws IOException {
    Path file = new Path(in, "tệp 1.txt");
    try (var out = disk.create(file)) {
      out.write(new byte[] {1, 2, 3});
    }
    var listed = disk.listFiles(in.getParent(), true);
    while (listed.hasNext()) {
      if (listed.next().getPath().equals(disk.makeQualified(file))) {
        return disk.getFileStatus(file);
      }
    }
    throw new AssertionError("not listed: " + file);
  }

  @Test
  void aFileIsWhatHadoopMakesOfItAndNoProcessIsStarted() throws Exception {
    assumeTrue(Files.exists(java.nio.file.Path.of("/proc/self/stat")));
    Path here = new Path(folder.toUri());
    FileStatus theirs;
    try (FileSystem disk = disk(LocalFileSystem.class)) {
      theirs = made(disk, new Path(here, "a/b"));
    }
    FileStatus ours;
    long before = faultsOfChildren();
    try (FileSystem disk = disk(LocalDisk.class)) {
      ours = made(disk, new Path(here, "c/d"));
      assertThatThrownBy(() -> disk.getFileStatus(new Path(here, "absent")))
          .isInstanceOf(FileNotFoundException.class);
      assertThatThrownBy(() -> disk.getFileStatus(new Path(ours.getPath(), "below-a-file")))
          .isInstanceOf(FileNotFoundException.class);
    }
    assertThat(faultsOfChildren()).isEqualTo(before);
    assertThat(ours.getLen()).isEqualTo(3).isEqualTo(theirs.getLen());
    assertThat(ours.getPermission()).isEqualTo(theirs.getPermission());
    assertThat(ours.getOwner()).isEqualTo(theirs.getOwner());
    assertThat(ours.getGroup()).isEqualTo(theirs.getGroup());
    assertThat(ours.getBlockSize()).isEqualTo(theirs.getBlockSize());
    assertThat(ours.getPath().getName()).isEqualTo(theirs.getPath().getName());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("c/d"))))
        .isEqualTo(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("a/b"))));
  }
}
