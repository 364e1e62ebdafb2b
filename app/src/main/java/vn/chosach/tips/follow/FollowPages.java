package vn.chosach.tips.follow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.journal.Journal;
import vn.chosach.journal.Proof;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Happening.HappeningKind;
import vn.chosach.tips.Stage;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;
import vn.chosach.tips.follow.FollowPage.StageLine;
import vn.chosach.tips.follow.FollowPage.StageLine.StageLineState;
import vn.chosach.tips.follow.FollowPage.WordLine;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;

/** Draws what a reporter sees; staff are shown the same page before they send words. */
@Component
record FollowPages(Tips tips, Vault vault, Agencies agencies, Passes passes, Journal journal) {

  Optional<Tip> tip(Pass pass) {
    return Stream.of(TipDesk.values())
        .flatMap(tipDesk -> tips.read(List.of(pass.tip()), tipDesk).stream())
        .findFirst();
  }

  /** What proves that a tip was received. */
  Optional<Proof> proof(UUID tip) {
    return journal.prove(Tips.RECEIVED, Tips.SUBJECT, tip.toString());
  }

  /**
   * The page of a report.
   *
   * @param reply what a form that could not be taken was to become: its files wait under it
   */
  FollowPage of(
      Pass pass, Tip tip, UUID reply, FormErrors errors, Map<String, String> typed, Page page) {
    List<Happening> history = tips.history(tip.id());
    List<KeptFile> files = vault.files(tip.id());
    Happening open = openQuestion(history);
    List<WordLine> words =
        history.reversed().stream()
            .filter(happening -> happening != open)
            .map(happening -> line(happening, files, page))
            .toList();
    Stage stage = tip.progress().stage();
    return new FollowPage(
        tip.number(),
        pass.ending(),
        passes.sealed(pass),
        stage,
        lede(history),
        tip.stageEnds(),
        stages(tip, history, page),
        words,
        open == null ? null : line(open, files, page),
        reply,
        (int) files.stream().filter(file -> !file.kept() && file.batch().equals(reply)).count(),
        tip.named(),
        Happening.rated(history),
        stage == Stage.ANSWERED ? reopenUntil(tip, page) : null,
        proof(tip.id()).orElse(null),
        errors,
        typed);
  }

  /**
   * Newest words of the office about its way; once it was opened again, those of before are old.
   */
  private static String lede(List<Happening> history) {
    return history.reversed().stream()
        .filter(happening -> happening.stage() != null)
        .findFirst()
        .filter(happening -> happening.kind() == HappeningKind.MOVED)
        .map(Happening::words)
        .orElse("");
  }

  private static @Nullable LocalDate reopenUntil(Tip tip, Page page) {
    LocalDate last = tip.progress().reopenUntil();
    return page.today().isAfter(last) ? null : last;
  }

  /**
   * The newest question that waits: no reply of the reporter followed it, nor the answer to the
   * report, and the office did not take it back.
   */
  private static @Nullable Happening openQuestion(List<Happening> history) {
    Set<UUID> takenBack =
        history.stream()
            .filter(one -> one.kind() == HappeningKind.TOLD && one.answers() != null)
            .map(one -> Objects.requireNonNull(one.answers()))
            .collect(Collectors.toSet());
    for (Happening happening : history.reversed()) {
      if (happening.kind() == HappeningKind.ASKED && !takenBack.contains(happening.id())) {
        return happening;
      }
      if (happening.kind() == HappeningKind.REPLIED || happening.stage() == Stage.ANSWERED) {
        return null;
      }
    }
    return null;
  }

  private List<StageLine> stages(Tip tip, List<Happening> history, Page page) {
    Stage now = tip.progress().stage();
    var lines = new ArrayList<StageLine>();
    for (Stage stage : Stage.values()) {
      Instant at =
          history.reversed().stream()
              .filter(happening -> happening.stage() == stage)
              .map(Happening::at)
              .findFirst()
              .orElse(null);
      boolean present = stage == now;
      lines.add(
          new StageLine(
              stage,
              state(stage, now, at),
              stage.ordinal() <= now.ordinal() ? at : null,
              present ? name(tip.progress().agency(), page) : null,
              present ? tip.stageEnds() : null));
    }
    return lines;
  }

  private static StageLineState state(Stage stage, Stage now, @Nullable Instant at) {
    if (stage == now) {
      return now == Stage.ANSWERED ? StageLineState.DONE : StageLineState.NOW;
    }
    if (stage.ordinal() > now.ordinal()) {
      return StageLineState.LATER;
    }
    return at == null ? StageLineState.LEFT_OUT : StageLineState.DONE;
  }

  private WordLine line(Happening happening, List<KeptFile> files, Page page) {
    boolean first = happening.stage() == Stage.RECEIVED;
    int count =
        (int)
            files.stream()
                .filter(file -> file.kept())
                .filter(
                    file ->
                        file.batch().equals(happening.id())
                            || first && file.batch().equals(file.owner()))
                .count();
    return new WordLine(happening, name(happening.agency(), page), count);
  }

  private @Nullable String name(@Nullable String agency, Page page) {
    return agency == null
        ? null
        : agencies.asOf(agency, page.today()).map(body -> body.name().in(page.lang())).orElse(null);
  }
}
