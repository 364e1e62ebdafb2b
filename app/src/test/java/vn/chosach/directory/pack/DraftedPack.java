package vn.chosach.directory.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** The drafted pack of another province, for tests of other rooms. */
public final class DraftedPack {

  private DraftedPack() {}

  /** Writes it into an absent folder, as of that day. */
  public static Path of(String code, Path folder, LocalDate day) throws IOException {
    PackMaker.make(code, folder, day);
    return folder;
  }
}
