package vn.chosach.documents.web;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentFile;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/** Words for documents in lists and heads. */
@Component
class DocumentNames {

  private final Agencies agencies;
  private final InstantSource time;

  DocumentNames(Agencies agencies, InstantSource time) {
    this.agencies = agencies;
    this.time = time;
  }

  List<DocumentsPage.Row> of(List<Document> documents, Page page) {
    return documents.stream()
        .map(
            one ->
                new DocumentsPage.Row(
                    DocumentRoutes.page(one.id()),
                    one.subject(),
                    kind(one.kind(), page),
                    agency(one.agency(), page),
                    one.number() == null ? "–" : one.number(),
                    page.day(one.day()),
                    tone(one.state()),
                    page.t(one.state().textKey())))
        .toList();
  }

  String kind(String code, Page page) {
    return Kinds.of(code)
        .map(kind -> page.lang() == Lang.VI ? kind.nameVi() : kind.nameEn())
        .orElse(code);
  }

  String agency(String key, Page page) {
    return agencies
        .asOf(key, Vietnam.dayOf(time.instant()))
        .map(body -> page.lang() == Lang.VI ? body.name().vi() : body.name().en())
        .orElse(key);
  }

  static Tone tone(DocumentState state) {
    return switch (state) {
      case DRAFT, OPINIONS -> Tone.NONE;
      case SUBMITTED, SIGNED, NUMBERED -> Tone.CARE;
      case ISSUED -> Tone.OK;
      case REPLACED, DROPPED -> Tone.DONE;
      case VOIDED -> Tone.WARN;
    };
  }

  static Tone tone(DocumentFile.DeliveryState state) {
    return switch (state) {
      case SENT -> Tone.NONE;
      case RECEIVED, PRESENTED -> Tone.CARE;
      case HANDLED -> Tone.OK;
      case REFUSED -> Tone.WARN;
    };
  }
}
