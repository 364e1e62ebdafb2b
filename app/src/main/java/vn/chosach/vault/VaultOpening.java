package vn.chosach.vault;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.Attachment;
import vn.chosach.ui.Page;

/** What became of the wish to see a file. */
public sealed interface VaultOpening {

  /**
   * The bytes; empty for what is not handed out.
   *
   * @throws ResponseStatusException while a store elsewhere cannot be asked: what it keeps is not
   *     absent, and whoever asks again gets it
   */
  default Optional<Opened> opened() {
    return switch (this) {
      case Opened opened -> Optional.of(opened);
      case VaultOpeningRefused refused when refused.refusal().code().startsWith("vault.store-") ->
          throw new ResponseStatusException(
              HttpStatus.SERVICE_UNAVAILABLE, refused.refusal().code());
      case VaultOpeningRefused refused -> Optional.empty();
    };
  }

  /**
   * The original as a file to be saved, under the number of the file.
   *
   * @throws ResponseStatusException as {@link #opened}, and absent for what is not handed out
   */
  default ResponseEntity<byte[]> attached(KeptFile file) {
    return opened()
        .map(
            opened ->
                Attachment.of(opened.type(), file.id() + "." + file.kind().ending())
                    .body(opened.bytes()))
        .orElseThrow(Page::absent);
  }

  /** The bytes, whole and proven unchanged since they were sealed. */
  record Opened(String type, byte[] bytes) implements VaultOpening {}

  /**
   * Not shown: {@code vault.no-such-file}, {@code vault.no-clean-copy}, {@code
   * vault.reason-needed}, {@code vault.not-scanned} while the virus scanner is away, {@code
   * vault.infected}, {@code vault.altered} when the stored bytes are not those that were sealed, or
   * {@code vault.store-away} and its like while a store elsewhere cannot be asked.
   */
  record VaultOpeningRefused(Refusal refusal) implements VaultOpening {}
}
