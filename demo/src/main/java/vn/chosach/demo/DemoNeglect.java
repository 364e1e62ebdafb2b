package vn.chosach.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.plans.duties.LateDuties;
import vn.chosach.plans.neglect.Neglect;
import vn.chosach.plans.neglect.NeglectAct;
import vn.chosach.plans.neglect.NeglectEvent;
import vn.chosach.plans.neglect.Neglects;
import vn.chosach.plans.neglect.Neglects.OverdueAgency;

/** An agency whose duties are late is asked to explain; another record is being drafted. */
@Component
@Profile("demo")
@Order(Scene.TODAY + 182)
class DemoNeglect implements Scene {

  private static final int GROUNDS = 3;
  private static final int DAYS = 10;

  private final Neglects neglects;
  private final LateDuties late;
  private final Documents documents;
  private final DemoSigning signing;
  private final Officers officers;
  private final StagedTime time;

  DemoNeglect(
      Neglects neglects,
      LateDuties late,
      Documents documents,
      DemoSigning signing,
      Officers officers,
      StagedTime time) {
    this.neglects = neglects;
    this.late = late;
    this.documents = documents;
    this.signing = signing;
    this.officers = officers;
    this.time = time;
  }

  @Override
  public void play() {
    ActingOfficer desk = member("thuongtruc");
    ActingOfficer leader = member("lanhdao");
    if (neglects.page(0, 1, desk).count() > 0) {
      return;
    }
    late.tick();
    List<OverdueAgency> overdue = neglects.overdue(desk);
    if (overdue.size() < 2) {
      return;
    }
    Neglect one =
        opened(overdue.getFirst(), "Đã nhắc qua phần mềm nhiều lần, chưa thực hiện", desk);
    LocalDate until = Vietnam.dayOf(time.instant()).plusDays(DAYS);
    done(
        neglects.proceed(
            one.id(),
            NeglectAct.letter(
                NeglectEvent.PREPARE_HEARING,
                "Đề nghị nêu rõ nguyên nhân, người chịu trách nhiệm và ngày hoàn thành từng việc.",
                "",
                until),
            one.version(),
            desk));
    UUID letter =
        documents.from(new DocumentOrigin("plans", one.id().toString()), desk).getLast().id();
    UUID right = signing.right(leader, null, "TRƯỞNG BAN");
    done(documents.proceed(letter, new DocumentAct.Submit(right), 0, desk));
    done(documents.proceed(letter, new DocumentAct.Sign("Ký công văn", true), 0, leader));
    opened(overdue.get(1), "Chưa có báo cáo, chưa nêu khó khăn", desk);
  }

  private Neglect opened(OverdueAgency of, String words, ActingOfficer desk) {
    List<UUID> sources = of.things().stream().limit(GROUNDS).map(one -> one.source()).toList();
    return done(neglects.open(of.agency(), sources, words, desk));
  }

  private ActingOfficer member(String account) {
    return officers.named(account).map(ActingOfficer::of).orElseThrow();
  }

  private static <T> T done(ActOutcome<T> outcome) {
    if (outcome instanceof ActOutcome.Done<T>(T value)) {
      return value;
    }
    throw new IllegalStateException(outcome.toString());
  }
}
