package vn.chosach.national;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The disk of this machine. Where Hadoop's native library is not there it starts a process of its
 * own for every file and folder that it makes or lists, to set or to read who may open it; the JVM
 * does the same by one call.
 */
public final class LocalDisk extends LocalFileSystem {

  public LocalDisk() {
    super(new Raw());
  }

  private static final class Raw extends RawLocalFileSystem {

    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      if (permission.getStickyBit()) {
        super.setPermission(path, permission);
        return;
      }
      try {
        Files.setPosixFilePermissions(
            pathToFile(path).toPath(), PosixFilePermissions.fromString(permission.toString()));
      } catch (UnsupportedOperationException e) {
        super.setPermission(path, permission);
      }
    }

    @Override
    public FileStatus getFileStatus(Path path) throws IOException {
      File file = pathToFile(path);
      try {
        PosixFileAttributes is = Files.readAttributes(file.toPath(), PosixFileAttributes.class);
        return new FileStatus(
            is.size(),
            is.isDirectory(),
            1,
            getDefaultBlockSize(path),
            is.lastModifiedTime().toMillis(),
            is.lastAccessTime().toMillis(),
            FsPermission.valueOf("-" + PosixFilePermissions.toString(is.permissions())),
            is.owner().getName(),
            is.group().getName(),
            new Path(file.getPath()).makeQualified(getUri(), getWorkingDirectory()));
      } catch (NoSuchFileException e) {
        throw new FileNotFoundException("File " + path + " does not exist");
      } catch (UnsupportedOperationException | FileSystemException e) {
        return super.getFileStatus(path);
      }
    }
  }
}
