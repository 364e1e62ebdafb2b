package vn.chosach.cases;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.LeaverCases;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.OpenWork;

/** Open cases and tasks of an officer, for the day on which the officer leaves. */
@Component
record CasesOfLeaver(LeaverCases cases) implements OpenWork {

  private static final int SHOWN = 20;

  @Override
  public String nameKey() {
    return "cases.open-work";
  }

  @Override
  public OpenWorkShare of(OpenWorkHolder officer) {
    List<LeaverCases.Held> held = cases.of(officer);
    return new OpenWorkShare(
        held.size(), held.stream().limit(SHOWN).map(LeaverCases.Held::number).toList());
  }

  @Override
  public HandedOver handOver(OpenWorkHolder from, UUID to, Actor actor, String reason) {
    int moved = 0;
    for (LeaverCases.Held held : cases.of(from)) {
      switch (cases.handOver(held.id(), from.officer(), to, actor, reason)) {
        case ActOutcome.Done<CaseFile>(CaseFile done) -> moved++;
        case ActOutcome.Refused<CaseFile> refused -> {
          return new HandedOver.HandedOverRefused(refused.refusal());
        }
        case ActOutcome.Waiting<CaseFile> waiting ->
            throw new IllegalStateException("needs one person");
        case ActOutcome.Overtaken<CaseFile> overtaken ->
            throw new IllegalStateException("saw no page");
      }
    }
    return new HandedOver.HandedOverMoved(moved);
  }
}
