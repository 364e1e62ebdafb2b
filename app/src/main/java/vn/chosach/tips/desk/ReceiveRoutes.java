package vn.chosach.tips.desk;

import static vn.chosach.ui.RouteRules.only;

import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SecretForms;
import vn.chosach.ui.Viewer;

/** Routes of the counter. */
@Configuration
class ReceiveRoutes {

  @Bean
  RouteRules receiveRules() {
    return RouteRules.of(
        only(
            "/tiep-nhan/tin/{id}",
            Role.OPERATOR,
            Role.STANDING_OFFICE,
            Role.CASE_OFFICER,
            Role.AGENCY_HEAD,
            Role.INTEGRITY_OFFICER),
        only(TipController.ACCUSED, Role.INTEGRITY_OFFICER),
        only(TipController.BACK, Role.INTEGRITY_OFFICER),
        only(TipController.FILE, Role.INTEGRITY_OFFICER),
        only(IdentityController.CONSENTS, Role.AGENCY_HEAD, Role.INTEGRITY_OFFICER),
        only(IdentityController.CONSENTS + "/**", Role.AGENCY_HEAD, Role.INTEGRITY_OFFICER),
        only(IdentityController.OPENINGS, Role.INTEGRITY_OFFICER),
        only(IdentityController.OPENINGS + "/**", Role.INTEGRITY_OFFICER),
        only(CommuneController.COMMUNE, Role.CASE_OFFICER, Role.AGENCY_HEAD),
        only(EntryController.RECEIPT, Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD),
        only("/tiep-nhan", Role.OPERATOR),
        only("/tiep-nhan/**", Role.OPERATOR),
        only(TipController.INTEGRITY, Role.INTEGRITY_OFFICER),
        only(RelayController.RELAY, Role.PRESS),
        only(BatchController.PRESS, Role.PRESS));
  }

  /** Forms with files carry a pass that was sealed for their officer. */
  @Bean
  SecretForms entryForms() {
    return SecretForms.of(
        EntryController.CALL,
        EntryController.OTHER,
        RelayController.RELAY,
        CommuneController.COMMUNE);
  }

  /** What the operator is here for, before everything else. */
  @Bean
  PageSlot callFirst(TemplateEngine templates) {
    return first(Role.OPERATOR, EntryController.CALL, "tips.desk.nav", templates);
  }

  /** Of the officers of a commune alone. */
  @Bean
  PageSlot communeFirst(EntryForm forms, TemplateEngine templates) {
    return first(
        page -> forms.communeOf(page).isPresent(),
        CommuneController.COMMUNE,
        "tips.commune.title",
        templates);
  }

  @Bean
  PageSlot relayFirst(TemplateEngine templates) {
    return first(Role.PRESS, RelayController.RELAY, "tips.relay.title", templates);
  }

  private static PageSlot first(Role role, String href, String textKey, TemplateEngine templates) {
    return first(
        page -> {
          Viewer viewer = page.viewer();
          return viewer != null && viewer.has(role);
        },
        href,
        textKey,
        templates);
  }

  private static PageSlot first(
      Predicate<Page> shown, String href, String textKey, TemplateEngine templates) {
    return PageSlot.of(
        "officers.desk.first",
        templates,
        "tips/firstAct.jte",
        (page, about) ->
            shown.test(page) ? Map.of("href", page.href(href), "text", page.t(textKey)) : null);
  }

  @Bean
  NavEntry callEntry() {
    return new NavEntry(
        NavEntryGroup.RECEIVING, 10, EntryController.CALL, "tips.desk.nav", Set.of(Role.OPERATOR));
  }

  @Bean
  NavEntry relayEntry() {
    return new NavEntry(
        NavEntryGroup.RECEIVING, 12, RelayController.RELAY, "tips.relay.title", Set.of(Role.PRESS));
  }

  @Bean
  NavEntry integrityEntry() {
    return new NavEntry(
        NavEntryGroup.RECEIVING,
        15,
        TipController.INTEGRITY,
        "tips.integrity.title",
        Set.of(Role.INTEGRITY_OFFICER));
  }

  @Bean
  NavEntry identityConsentsEntry() {
    return new NavEntry(
        NavEntryGroup.RECEIVING,
        50,
        IdentityController.CONSENTS,
        "tips.identity.consents",
        Set.of(Role.AGENCY_HEAD, Role.INTEGRITY_OFFICER));
  }

  @Bean
  NavEntry identityOpeningsEntry() {
    return new NavEntry(
        NavEntryGroup.RECEIVING,
        52,
        IdentityController.OPENINGS,
        "tips.identity.openings",
        Set.of(Role.INTEGRITY_OFFICER));
  }
}
