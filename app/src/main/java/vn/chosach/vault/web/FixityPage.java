package vn.chosach.vault.web;

import java.util.List;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.vault.FixityRound;

/** The rounds of the nightly check, and what is damaged now. */
public record FixityPage(List<FixityRow> rounds, List<String> damaged) {

  /** One night. */
  public record FixityRow(
      String day,
      String from,
      String to,
      String checked,
      String megabytes,
      Tone tone,
      String found) {

    private static final long MEGABYTE = 1_000_000;

    static FixityRow of(FixityRound round, Page page) {
      var ended = round.endedAt();
      return new FixityRow(
          page.day(round.day()),
          page.moment(round.beganAt()),
          ended == null ? page.t("vault.fixity.open") : page.moment(ended),
          page.number(round.checked()),
          page.number(round.bytes() / MEGABYTE),
          round.damaged() > 0 ? Tone.WARN : ended == null ? Tone.NONE : Tone.OK,
          round.damaged() > 0
              ? page.t("vault.fixity.damaged", round.damaged())
              : page.t(ended == null ? "vault.fixity.none-yet" : "vault.fixity.whole"));
    }
  }
}
