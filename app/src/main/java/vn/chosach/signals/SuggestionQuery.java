package vn.chosach.signals;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.directory.CompetenceAnswer;
import vn.chosach.directory.CompetenceQuestion;
import vn.chosach.directory.Competences;
import vn.chosach.identifiers.Identifier;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.life.Reach;
import vn.chosach.signals.searching.SignalRowSecurity;
import vn.chosach.signals.searching.Titles;
import vn.chosach.signals.suggesting.SuggestedQuestion;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;

/** Gathers what machines propose about a signal, within what the reader may see. */
@Component
record SuggestionQuery(
    Findings findings,
    Alikes alikes,
    Tips tips,
    Competences competences,
    Areas areas,
    InstantSource time,
    SignalRowSecurity rowSecurity) {

  Sheet.Machine read(Signal signal, Tip tip, ActingOfficer reader) {
    Reach reach = rowSecurity.reach(reader);
    List<Findings.Kept> kept = findings.identifiers(signal.id());
    SuggestedQuestion question = SuggestedQuestion.of(Arrivals.told(tip), signal.procedure());
    return new Sheet.Machine(
        found(kept, alikes.seen(signal.id(), reach)),
        alike(alikes.of(signal, kept, reach)),
        findings.proposals(signal.id()),
        whose(question, tip),
        question.reasons());
  }

  private List<Sheet.SheetFound> found(List<Findings.Kept> kept, Map<String, Integer> seen) {
    return kept.stream()
        .map(
            one ->
                new Sheet.SheetFound(
                    one.kind(),
                    Identifier.masked(one.kind(), one.key(), one.core()),
                    seen.getOrDefault(HexFormat.of().formatHex(one.mark()), 0),
                    one.sureness() == Identifier.Sureness.DOUBTFUL,
                    one.foundIn() == Findings.FoundIn.PHOTO))
        .toList();
  }

  private List<Sheet.Alike> alike(List<Alikes.Alike> found) {
    List<UUID> ids =
        found.stream().map(one -> one.signal().tip()).filter(Objects::nonNull).toList();
    Map<UUID, Tip> told =
        tips.read(ids, TipDesk.SIFTING).stream()
            .collect(Collectors.toMap(Tip::id, Function.identity()));
    var shown = new ArrayList<Sheet.Alike>();
    for (Alikes.Alike one : found) {
      String title = Titles.of(told.get(one.signal().tip()));
      shown.add(new Sheet.Alike(one.signal(), title, one.likelySame(), one.reasons()));
    }
    return shown;
  }

  private CompetenceAnswer whose(SuggestedQuestion question, Tip tip) {
    LocalDate day = tip.seenOn() == null ? Vietnam.dayOf(tip.receivedAt()) : tip.seenOn();
    return competences.whose(
        new CompetenceQuestion(question.goods(), question.act(), area(tip.area(), day), day),
        Vietnam.dayOf(time.instant()));
  }

  /** The unit of that code on that day; {@code null} asks for the whole province. */
  private @Nullable String area(@Nullable String code, LocalDate day) {
    if (code == null) {
      return null;
    }
    Optional<Area> exact = areas.area(code);
    return exact
        .or(
            () ->
                areas.on(Area.Level.COMMUNE, day).stream()
                    .filter(area -> area.code().equals(code))
                    .findFirst())
        .map(Area::key)
        .orElse(null);
  }
}
