package vn.chosach.vault.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Page;

/** What keys and officers are called, in the language of the page. */
@Component
class EvidenceNames {

  private final Agencies agencies;
  private final Officers officers;

  EvidenceNames(Agencies agencies, Officers officers) {
    this.agencies = agencies;
    this.officers = officers;
  }

  String actor(Actor actor, Page page) {
    return switch (actor.kind()) {
      case CITIZEN -> page.t("vault.who.citizen");
      case SYSTEM -> page.t("vault.who.system");
      case OFFICER, PARTNER -> officer(actor.id(), page) + agency(actor.agency(), page);
    };
  }

  private String officer(@Nullable UUID id, Page page) {
    String unknown = page.t("vault.who.officer");
    return id == null ? unknown : officers.displayNames(Set.of(id)).getOrDefault(id, unknown);
  }

  private String agency(@Nullable String key, Page page) {
    return key == null
        ? ""
        : ", "
            + agencies
                .asOf(key, page.today())
                .map(agency -> agency.name().in(page.lang()))
                .orElse(key);
  }
}
