package vn.chosach.tips;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.tips.rules.ReportChecks;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;

/** Carries words between office and reporter; a word never restarts a clock. */
@Component
record TipWords(
    TipRepository repository,
    HappeningRepository happenings,
    Vault vault,
    Journal journal,
    ApplicationEventPublisher events,
    InstantSource clock) {

  /** Something else was said under this identifier: called said, the new words would be lost. */
  static final Refusal SAID_OTHERWISE = Refusal.of("tips.said-otherwise");

  private static final int WORDS_A_DAY = 40;

  ActOutcome<UUID> say(UUID tip, Word word, Actor actor) {
    var standing = repository.standing(tip).orElse(null);
    if (standing == null) {
      return ActOutcome.refused(Refusal.of("tips.no-such-tip"));
    }
    Tip.Progress stands = standing.progress();
    String text = Folding.nfc(word.text()).strip();
    boolean files = vault.files(tip).stream().map(KeptFile::batch).anyMatch(word.id()::equals);
    Refusal fault = fault(tip, word, text, files, stands, actor);
    if (fault != null) {
      return ActOutcome.refused(fault);
    }
    boolean reporter = actor.kind() == Actor.ActorKind.CITIZEN;
    var happening =
        new Happening(
            word.id(),
            clock.instant(),
            word.kind(),
            reporter,
            actor.agency(),
            null,
            null,
            word.kind() == Happening.HappeningKind.RATED ? answer(tip) : word.answers(),
            word.rating(),
            text);
    var sealed = happenings.seal(tip, happening, reporter ? null : actor.id());
    if (happenings.write(sealed)) {
      vault.keep(tip, word.id(), actor);
      journal.append(Act.of(actor, verb(word.kind()), "tip", tip).with(happenings.facts(sealed)));
      if (reporter && standing.desk() == TipDesk.SIFTING) {
        events.publishEvent(new ReporterWrote(tip, word.id(), word.kind()));
      }
    } else if (reporter && !said(tip, happening)) {
      return ActOutcome.refused(SAID_OTHERWISE);
    }
    return ActOutcome.done(word.id());
  }

  /** Whether exactly this was said, with all its files: what is sent twice is said once. */
  private boolean said(UUID tip, Happening happening) {
    return happenings.of(tip).stream()
            .filter(one -> one.id().equals(happening.id()))
            .anyMatch(
                one ->
                    one.kind() == happening.kind()
                        && Objects.equals(one.answers(), happening.answers())
                        && Objects.equals(one.rating(), happening.rating())
                        && one.words().equals(happening.words()))
        && vault.files(tip).stream()
            .filter(file -> file.batch().equals(happening.id()))
            .allMatch(KeptFile::kept);
  }

  /** Whether something was said under this identifier before. */
  boolean knows(UUID tip, UUID happening) {
    return happenings.of(tip).stream().anyMatch(one -> one.id().equals(happening));
  }

  private @Nullable Refusal fault(
      UUID tip, Word word, String text, boolean files, Tip.Progress stands, Actor actor) {
    int length = text.codePointCount(0, text.length());
    if (length > ReportChecks.STORY) {
      return new Refusal(
          "tips.too-long",
          Map.of("length", String.valueOf(length), "limit", String.valueOf(ReportChecks.STORY)));
    }
    if (word.kind() == Happening.HappeningKind.RATED) {
      return ratingFault(tip, word, stands);
    }
    if (word.kind() != Happening.HappeningKind.NAMED && Folding.blank(text) && !files) {
      return Refusal.of("tips.words-missing");
    }
    boolean many =
        actor.kind() == Actor.ActorKind.CITIZEN
            && happenings.countByReporterSince(tip, clock.instant().minus(Duration.ofDays(1)))
                >= WORDS_A_DAY;
    return many ? Refusal.of("tips.too-many-words") : null;
  }

  private @Nullable Refusal ratingFault(UUID tip, Word word, Tip.Progress stands) {
    Integer rating = word.rating();
    if (rating == null || rating < 1 || rating > 5) {
      return Refusal.of("tips.rating-unclear");
    }
    if (stands.stage() != Stage.ANSWERED) {
      return Refusal.of("tips.not-answered-yet");
    }
    List<Happening> others =
        happenings.of(tip).stream().filter(one -> !one.id().equals(word.id())).toList();
    return Happening.rated(others) ? Refusal.of("tips.rated-already") : null;
  }

  /** What a rating is about. */
  private @Nullable UUID answer(UUID tip) {
    return happenings.of(tip).reversed().stream()
        .filter(one -> one.stage() == Stage.ANSWERED)
        .map(Happening::id)
        .findFirst()
        .orElse(null);
  }

  private static String verb(Happening.HappeningKind kind) {
    return switch (kind) {
      case ASKED -> "tips.asked";
      case TOLD -> "tips.informed";
      case REPLIED -> "tips.replied";
      case RATED -> "tips.rated";
      case DISPUTED -> "tips.disputed";
      case NAMED -> "tips.named";
      case MOVED, REOPENED -> throw new IllegalArgumentException(kind + " is a move, not a word");
    };
  }
}
