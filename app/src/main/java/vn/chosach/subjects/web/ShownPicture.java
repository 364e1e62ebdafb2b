package vn.chosach.subjects.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.Subjects;
import vn.chosach.subjects.desk.LinkPicture;
import vn.chosach.subjects.desk.LinkPicture.PictureQuestion;
import vn.chosach.subjects.pictures.KeptPicture;
import vn.chosach.subjects.pictures.KeptPicture.PinNote;
import vn.chosach.subjects.pictures.KeptPictures;
import vn.chosach.subjects.pictures.KeptPictures.PictureFile;
import vn.chosach.ui.Page;

/**
 * A diagram as one officer sees it.
 *
 * @param question as far as it is in sight, where it was kept
 * @param kept whose notes are shown; {@code null} for none
 */
record ShownPicture(LinkPicture picture, PictureQuestion question, @Nullable PictureFile kept) {

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
    return kept == null ? null : kept.of().id();
  }

  /** Whether who sees it may give it its name. */
  boolean titled() {
    return kept == null || kept.own();
  }

  /** Whether it can still go into a case. */
  boolean free() {
    return titled() && (kept == null || kept.of().caseId() == null);
  }

  /** The note on a node, if it is one of the pins. */
  Optional<PinNote> note(String node) {
    return Stream.ofNullable(kept)
        .flatMap(file -> file.notes().stream())
        .filter(one -> node.equals(picture.pins().get(one.node())))
        .findFirst();
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
            subjects.draw(ask.question(), officer).orElseThrow(Page::absent),
            ask.question(),
            null);
      }
      PictureFile kept = pictures.read(id, officer).orElseThrow(Page::absent);
      PictureQuestion question =
          ask.question().from().isEmpty()
              ? PictureAsk.kept(kept.of().question())
              : ask.question();
      List<String> noted = kept.notes().stream().map(PinNote::node).toList();
      LinkPicture drawn =
          subjects
              .draw(question.pinning(noted), officer)
              .or(() -> around(kept.of(), question.pinning(noted), officer))
              .orElseThrow(Page::absent);
      return new ShownPicture(drawn, question.pinning(noted).drawn(drawn), kept);
    }

    /** Who sees the case and not the center begins at the case. */
    private Optional<LinkPicture> around(
        KeptPicture kept, PictureQuestion question, ActingOfficer officer) {
      return Optional.ofNullable(kept.caseNumber())
          .flatMap(number -> subjects.draw(question.from("v-" + number), officer));
    }
  }
}
