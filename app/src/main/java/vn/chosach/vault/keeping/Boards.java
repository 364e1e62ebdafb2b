package vn.chosach.vault.keeping;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Sealed files in folders of a disk, by the first two digits of their addresses. */
record Boards(Path folder) implements SealedStore {

  @Override
  public void put(Path file, String address) throws IOException {
    Path board = board(address);
    Files.createDirectories(board);
    Files.move(file, board.resolve(address), StandardCopyOption.ATOMIC_MOVE);
    ContentStore.force(board);
    ContentStore.force(folder);
  }

  @Override
  public SeekableByteChannel open(String address) throws IOException {
    return Files.newByteChannel(at(address));
  }

  @Override
  public boolean clear(String address) throws IOException {
    return Files.deleteIfExists(at(address));
  }

  private Path at(String address) {
    return board(address).resolve(address);
  }

  private Path board(String address) {
    return folder.resolve(address.substring(0, 2));
  }
}
