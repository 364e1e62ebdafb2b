package vn.chosach.vault.films;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.vault.FileKind;

/** Whether a film is whole and is what it begins like. Nothing is decoded. */
@Component
public record FilmCheck(FilmSettings settings) {

  /** Most bytes of one film. */
  public long largest() {
    return settings.largest().toBytes();
  }

  /**
   * What stands against a film, if anything.
   *
   * @param kind as it begins
   * @param plain the whole film without its seal; not closed
   * @param size in bytes
   * @throws IOException if it cannot be read
   */
  public Optional<Refusal> fault(FileKind kind, SeekableByteChannel plain, long size)
      throws IOException {
    var scrubber = new Scrubber(plain, size);
    try {
      switch (kind) {
        case MP4, QUICKTIME -> new BoxFilm(scrubber).check();
        case WEBM -> new WebFilm(scrubber).check();
        case JPEG, PNG, WEBP, PDF -> throw new IllegalArgumentException("no film: " + kind);
      }
      return Optional.empty();
    } catch (Scrubber.Broken broken) {
      return Optional.of(Refusal.of(broken.code()));
    }
  }
}
