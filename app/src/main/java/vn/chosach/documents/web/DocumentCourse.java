package vn.chosach.documents.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chosach.documents.DocumentFile;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.documents.life.DocumentLifeCycle;
import vn.chosach.documents.life.DocumentLifeCycle.DocumentRow;
import vn.chosach.documents.life.DocumentLifeCycle.DocumentWho;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.ui.Page;
import vn.chosach.ui.stages.NextSteps;
import vn.chosach.ui.stages.NextSteps.NextStep;
import vn.chosach.ui.stages.StageRail;

/** Where a document stands on its way to its readers, and whose turn it is. */
final class DocumentCourse {

  private static final Set<DocumentState> USUAL =
      EnumSet.of(
          DocumentState.DRAFT,
          DocumentState.SUBMITTED,
          DocumentState.SIGNED,
          DocumentState.NUMBERED,
          DocumentState.ISSUED);

  private static final Set<DocumentState> ENDED =
      EnumSet.of(
          DocumentState.ISSUED,
          DocumentState.REPLACED,
          DocumentState.VOIDED,
          DocumentState.DROPPED);

  private DocumentCourse() {}

  static StageRail rail(DocumentFile file, Page page) {
    DocumentState here = file.document().state();
    List<DocumentState> passed =
        Stream.concat(
                Stream.of(DocumentState.DRAFT),
                file.trail().stream()
                    .flatMap(
                        step ->
                            DocumentLifeCycle.TABLE.stream()
                                .filter(row -> row.event() == step.event())
                                .map(DocumentRow::to)
                                .filter(Objects::nonNull)))
            .toList();
    return StageRail.of(
        Arrays.asList(DocumentState.values()),
        USUAL,
        here,
        passed,
        ENDED.contains(here),
        state -> page.t(state.textKey()));
  }

  /** Whether what happened moves a document. */
  static boolean moves(DocumentEvent event) {
    return DocumentLifeCycle.TABLE.stream()
        .anyMatch(row -> row.event() == event && row.to() != null);
  }

  static NextSteps next(DocumentFile file, DocumentNames names, Page page) {
    DocumentState here = file.document().state();
    String agency = names.agency(file.document().agency(), page);
    return NextSteps.of(
        DocumentLifeCycle.TABLE.stream()
            .filter(row -> row.from().contains(here) && row.to() != null && row.to() != here)
            .filter(row -> row.who() != DocumentWho.PROGRAM)
            .map(
                row ->
                    new NextStep(
                        page.t(row.event().textKey()),
                        file.possible().contains(row.event())
                            ? href(row.event(), file.document().id(), "")
                            : null,
                        page.t("documents.next." + who(row.who()), agency),
                        row.event() == DocumentEvent.SIGN
                            ? page.t("ui.stages.need.second_person")
                            : ""))
            .toList());
  }

  private static String who(DocumentWho who) {
    return switch (who) {
      case WORKER, RETURNER, ASKED, PROGRAM -> "worker";
      case SIGNER -> "signer";
      case HEAD -> "head";
    };
  }

  /**
   * Where it is done.
   *
   * @param here address of the page of the document; empty on that page itself
   */
  static String href(DocumentEvent event, UUID document, String here) {
    return event == DocumentEvent.SIGN
        ? DocumentRoutes.page(document) + "/ky"
        : here + "#" + DocumentActPaths.of(event);
  }
}
