package vn.chosach.subjects.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.Subjects;
import vn.chosach.subjects.desk.LinkPicture;
import vn.chosach.subjects.desk.LinkPicture.PictureQuestion;
import vn.chosach.subjects.pictures.KeptPicture;
import vn.chosach.subjects.pictures.KeptPictures;
import vn.chosach.subjects.pictures.PictureAsk;
import vn.chosach.ui.Page;

/**
 * A diagram as one officer sees it.
 *
 * @param question as far as it is in sight, where it was kept
 * @param kept whose notes are shown; {@code null} for none
 */
record ShownPicture(LinkPicture picture, PictureQuestion question, @Nullable KeptPicture kept) {

  /** Its address, without language prefix. */
  String address() {
    return address(question);
  }

  /** The address of another one with the same notes. */
  String address(PictureQuestion other) {
    return SubjectRoutes.PICTURE + "?" + query(other);
  }

  private String query(PictureQuestion other) {
    UUID id = id();
    return PictureAsk.query(other) + (id == null ? "" : "&giu=" + id);
  }

  /** Where it is kept and noted on. */
  String keeping() {
    return SubjectRoutes.KEEP + "?" + query(question);
  }

  @Nullable UUID id() {
    return kept == null ? null : kept.id();
  }

  /** The note on a node; empty for none. */
  String note(String node) {
    return kept == null
        ? ""
        : kept.notes().entrySet().stream()
            .filter(one -> node.equals(picture.pins().get(one.getKey())))
            .map(Map.Entry::getValue)
            .collect(Collectors.joining("; "));
  }

  /** Reads what an address asks for. */
  @Component
  record PictureReader(Subjects subjects, KeptPictures pictures) {

    /** Absent alike for what is none and what is not in sight. */
    ShownPicture read(MultiValueMap<String, String> asked, ActingOfficer officer) {
      PictureAsk ask = PictureAsk.of(asked);
      UUID id = ask.kept();
      if (id == null) {
        return new ShownPicture(
            subjects.draw(ask.question(), officer).orElseThrow(Page::absent), ask.question(), null);
      }
      KeptPicture kept = pictures.read(id, officer).orElseThrow(Page::absent);
      PictureQuestion question =
          (ask.question().from().isEmpty() ? PictureAsk.kept(kept.question()) : ask.question())
              .pinning(kept.notes().keySet());
      LinkPicture drawn =
          subjects
              .draw(question, officer)
              .or(() -> around(kept, question, officer))
              .orElseThrow(Page::absent);
      return new ShownPicture(drawn, question.drawn(drawn), kept);
    }

    /** Who sees the case and not the center begins at the case. */
    private Optional<LinkPicture> around(
        KeptPicture kept, PictureQuestion question, ActingOfficer officer) {
      return Optional.ofNullable(kept.caseNumber())
          .flatMap(number -> subjects.draw(question.from("v-" + number), officer));
    }
  }
}
