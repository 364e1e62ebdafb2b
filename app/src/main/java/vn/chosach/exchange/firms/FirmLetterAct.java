package vn.chosach.exchange.firms;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the agency that writes a letter does with it. */
public sealed interface FirmLetterAct {

  /** What happens. */
  default FirmLetterEvent event() {
    return switch (this) {
      case PrepareLetter _ -> FirmLetterEvent.PREPARE;
      case EnterAnswer _ -> FirmLetterEvent.ENTER_ANSWER;
      case CloseLetter _ -> FirmLetterEvent.CLOSE;
      case DropLetter _ -> FirmLetterEvent.DROP;
    };
  }

  /** Draws the paper up whose signature sends it. */
  record PrepareLetter() implements FirmLetterAct {}

  /**
   * Enters what a firm returned on paper.
   *
   * @param paper number of the returned paper
   * @param words what it says
   * @param files identifier under which its scan waits in the vault; {@code null} for none
   */
  record EnterAnswer(@Nullable UUID firm, String paper, String words, @Nullable UUID files)
      implements FirmLetterAct {}

  /** Nothing more is expected; words are needed where a firm was silent. */
  record CloseLetter(String words) implements FirmLetterAct {}

  /** It is not sent. */
  record DropLetter(String words) implements FirmLetterAct {}
}
