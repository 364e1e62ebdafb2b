package vn.chosach.publicity.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Area;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.officers.naming.NameSources;
import vn.chosach.ui.Page;

/** What keys and codes are called, in the language of the page. */
@Component
class PublicNames extends DisplayNames {

  PublicNames(NameSources sources) {
    super(sources);
  }

  /** By the name that it had on that day. */
  String agency(@Nullable String key, LocalDate on, Page page) {
    return key == null
        ? ""
        : agencies
            .asOf(key, on)
            .or(() -> agencies.asOf(key, page.today()))
            .map(one -> one.name().in(page.lang()))
            .orElse(key);
  }

  @Override
  public String officer(@Nullable UUID id, Page page) {
    return id == null ? page.t("publicity.nobody") : super.officer(id, page);
  }

  @Override
  public String actor(Actor actor, Page page) {
    return actor.kind() == Actor.ActorKind.SYSTEM
        ? page.t("publicity.by-itself")
        : officer(actor.id(), page);
  }

  @Override
  public String area(@Nullable String code, Page page) {
    return code == null
        ? ""
        : areas.on(Area.Level.COMMUNE, page.today()).stream()
            .filter(area -> area.code().equals(code) || area.key().equals(code))
            .map(area -> area.fullName().in(page.lang()))
            .findFirst()
            .orElse("");
  }

  @Override
  public String goods(@Nullable String code, Page page) {
    return Objects.requireNonNullElse(super.goods(code, page), "");
  }

  /** A ground {@code law:article} as it is cited. */
  String law(String law, Page page) {
    String[] parts = law.split(":", 2);
    return parts.length < 2
        ? lawTitle(law, page)
        : page.t("publicity.law", lawTitle(parts[0], page), parts[1]);
  }
}
