package vn.chosach.documents.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.reminding.ClockSubject;
import vn.chosach.documents.Document;
import vn.chosach.documents.acts.PaperTasks;
import vn.chosach.documents.incoming.DocumentClocks;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.ui.Page;

/** Papers that wait for the signature, the next step, the opinion or the receipt of an officer. */
@Component
class DocumentWork implements WorkSource {

  private static final int MOST = 200;

  private final PaperTasks tasks;

  DocumentWork(PaperTasks tasks) {
    this.tasks = tasks;
  }

  @Bean
  static ClockSubject clocksOfDocuments() {
    return ClockSubject.of(
        Set.of(DocumentClocks.OUTGOING),
        Set.of(),
        one -> DocumentRoutes.ALL + "/" + one.subject());
  }

  /** Who keeps the register of an office presents what came in. */
  @Bean
  static ClockSubject clocksOfIncoming() {
    return ClockSubject.of(
        Set.of(DocumentClocks.INCOMING),
        Set.of(Role.OPERATOR, Role.STANDING_OFFICE),
        one -> DocumentRoutes.IN + "/" + one.subject());
  }

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    if (Arrays.stream(DocumentRoutes.WORKERS).noneMatch(officer::has)) {
      return List.of();
    }
    return Stream.of(
            items("sign", tasks.toSign(officer, MOST), page),
            items("go-on", tasks.toGoOn(officer, MOST), page),
            items("opinion", tasks.forOpinion(officer, MOST), page),
            items("receive", tasks.toReceive(officer, MOST), page))
        .flatMap(items -> items)
        .toList();
  }

  private Stream<WorkItem> items(String what, List<Document> found, Page page) {
    return found.stream()
        .map(
            one ->
                WorkItem.waiting(
                    "paper-" + what + ":" + one.id(),
                    page.t("documents.work." + what),
                    one.number() == null ? "" : one.number(),
                    one.subject(),
                    page.t(one.state().textKey()),
                    DocumentRoutes.page(one.id())));
  }
}
