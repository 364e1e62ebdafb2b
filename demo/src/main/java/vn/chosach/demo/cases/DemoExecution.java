package vn.chosach.demo.cases;

import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Cases;
import vn.chosach.cases.execution.ExecutionStep;
import vn.chosach.cases.execution.Executions;
import vn.chosach.cases.execution.MeasureKind;
import vn.chosach.cases.execution.ServiceWay;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.officers.ActingOfficer;

/** What follows a decision of the demonstration, each with its specimen of a proof. */
@Component
@Profile("demo")
public class DemoExecution {

  private final Cases cases;
  private final DemoPapers papers;

  DemoExecution(Cases cases, DemoPapers papers) {
    this.cases = cases;
    this.papers = papers;
  }

  /** By hand, with a signed receipt. */
  public CaseAct served(LocalDate on) {
    return new ExecutionStep.Serve(
            on, ServiceWay.IN_PERSON, null, "", "", papers.specimen("giay-ky-nhan", "GIAY KY NHAN"))
        .act();
  }

  /** The additional penalty was carried out by minutes. */
  public CaseAct confiscated(LocalDate on, String minutes) {
    return new ExecutionStep.Fulfil(
            MeasureKind.ADDITIONAL, on, minutes, papers.specimen("bien-ban", "BIEN BAN TICH THU"))
        .act();
  }

  /** The handler books a receipt, the head confirms it. */
  public CaseFile paid(
      CaseFile file,
      LocalDate on,
      Dong fine,
      String receipt,
      ActingOfficer handler,
      ActingOfficer head) {
    CaseFile booked =
        done(
            cases.proceed(
                file.id(),
                new ExecutionStep.Book(
                        on,
                        fine,
                        Dong.ZERO,
                        receipt,
                        null,
                        papers.specimen("chung-tu", "CHUNG TU NOP TIEN"))
                    .act(),
                file.version(),
                handler));
    Executions.Receipt waiting =
        cases
            .read(file.number(), handler)
            .orElseThrow()
            .execution()
            .orElseThrow()
            .waiting()
            .getFirst();
    return done(
        cases.proceed(
            booked.id(),
            new ExecutionStep.CheckReceipt(waiting.id(), true, "").act(),
            booked.version(),
            head));
  }

  private static CaseFile done(ActOutcome<CaseFile> outcome) {
    return switch (outcome) {
      case ActOutcome.Done<CaseFile>(CaseFile done) -> done;
      case ActOutcome.Waiting<CaseFile> waiting -> waiting.value();
      case ActOutcome.Refused<CaseFile> no ->
          throw new IllegalStateException(no.refusal().toString());
      case ActOutcome.Overtaken<CaseFile> no -> throw new IllegalStateException("was overtaken");
    };
  }
}
