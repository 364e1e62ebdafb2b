package vn.chosach.petitions.desk;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Documents;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.life.PetitionTerms;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** Draws papers up: the words of the terms, as a draft in the documents; one at a time. */
@Component
record PetitionDrafts(
    Documents documents, PetitionPapers papers, PetitionPaperRepository drawn, Texts texts) {

  Optional<Refusal> draw(PetitionTerms terms, Petition one, ActingOfficer who, Instant now) {
    if (drawn.open(one.id()).isPresent()) {
      return Optional.of(Refusal.of("petitions.paper-open"));
    }
    return documents
        .draft(papers.of(terms, one, who.agency()), who)
        .settle(
            draft -> {
              drawn.add(one.id(), terms, draft.id(), Objects.requireNonNull(who.actor().id()), now);
              return Optional.empty();
            },
            Optional::of);
  }

  /** A text of the office in Vietnamese. */
  String said(String key, String number) {
    return texts.text(Lang.VI, "petitions." + key, number);
  }
}
