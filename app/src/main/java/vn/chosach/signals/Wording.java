package vn.chosach.signals;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * The words for the reporter: what is proposed for a decision, and what is sent. The reporter's
 * language is not known, so they are Vietnamese, the language of the proceedings.
 */
@Component
record Wording(Texts texts, Agencies agencies, InstantSource clock) {

  static final int LONGEST = 3_500;
  private static final int LONGEST_DOOR = 300;

  /** What is proposed for a decision; the officer may change every word of it. */
  String proposed(SignalEvent event, Procedure procedure, String agency) {
    String key = event.name().toLowerCase(Locale.ROOT);
    boolean letter = event == SignalEvent.ADMIT && procedure.apart();
    return texts.text(
        Lang.VI, "signals.words." + (letter ? key + "-apart" : key), agencyName(agency));
  }

  /**
   * Exactly what the reporter will read.
   *
   * @param own key of the agency that decides
   * @param signal about what; of a split letter the words begin with the part they are about
   */
  String sent(Decision decision, String own, Signal signal) {
    String words = about(signal) + Folding.nfc(decision.words()).strip();
    return switch (decision) {
      case Decision.Refuse refuse ->
          words
              + "\n\n"
              + texts.text(
                  Lang.VI,
                  "signals.words.refuse.closing",
                  agencyName(own),
                  texts.text(Lang.VI, refuse.why().textKey()),
                  Folding.nfc(refuse.next()).strip());
      case Decision.Admit admit -> words;
      case Decision.Refer refer -> words;
      case Decision.Merge merge -> words;
      case Decision.AskMore ask -> words;
    };
  }

  private String about(Signal signal) {
    return signal.isPart()
        ? texts.text(
                Lang.VI,
                "signals.words.part",
                signal.part(),
                texts.text(Lang.VI, signal.procedure().textKey()))
            + "\n"
        : "";
  }

  /** Why the words cannot be sent. */
  Optional<Refusal> refused(Decision decision) {
    if (Folding.blank(decision.words())) {
      return Optional.of(Refusal.of("signals.words-missing"));
    }
    if (decision.words().length() > LONGEST) {
      return Optional.of(Refusal.of("signals.words-too-long", "limit", String.valueOf(LONGEST)));
    }
    if (decision instanceof Decision.Refuse refuse
        && (Folding.blank(refuse.next()) || refuse.next().length() > LONGEST_DOOR)) {
      return Optional.of(Refusal.of("signals.next-door-missing"));
    }
    return Optional.empty();
  }

  /** Name of an agency today; its key when it is not in being. */
  String agencyName(String key) {
    return agencies
        .asOf(key, Vietnam.dayOf(clock.instant()))
        .map(agency -> agency.name().vi())
        .orElse(key);
  }

  /** Whether an agency is on the roll today. */
  boolean inBeing(String key) {
    return agencies.asOf(key, Vietnam.dayOf(clock.instant())).isPresent();
  }

  /** A text of the office in Vietnamese, for records that are not drawn as pages. */
  String office(String key, Object... arguments) {
    return texts.text(Lang.VI, key, arguments);
  }
}
