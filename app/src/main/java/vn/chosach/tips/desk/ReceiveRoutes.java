package vn.chosach.tips.desk;

import static vn.chosach.ui.RouteRules.only;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chosach.kernel.Role;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.SecretForms;

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
        only(IdentityController.CONSENTS, Role.AGENCY_HEAD, Role.INTEGRITY_OFFICER),
        only(IdentityController.CONSENTS + "/**", Role.AGENCY_HEAD, Role.INTEGRITY_OFFICER),
        only(IdentityController.OPENINGS, Role.INTEGRITY_OFFICER),
        only(IdentityController.OPENINGS + "/**", Role.INTEGRITY_OFFICER),
        only("/tiep-nhan", Role.OPERATOR),
        only("/tiep-nhan/**", Role.OPERATOR),
        only(TipController.INTEGRITY, Role.INTEGRITY_OFFICER),
        only(RelayController.RELAY, Role.PRESS));
  }

  /** Forms with files carry a pass that was sealed for their officer. */
  @Bean
  SecretForms entryForms() {
    return SecretForms.of(EntryController.CALL, EntryController.OTHER, RelayController.RELAY);
  }

  @Bean
  NavEntry callEntry() {
    return new NavEntry(
        NavEntryGroup.WORK, 5, EntryController.CALL, "tips.desk.nav", Set.of(Role.OPERATOR));
  }

  @Bean
  NavEntry relayEntry() {
    return new NavEntry(
        NavEntryGroup.WORK, 6, RelayController.RELAY, "tips.relay.title", Set.of(Role.PRESS));
  }

  @Bean
  NavEntry integrityEntry() {
    return new NavEntry(
        NavEntryGroup.WORK,
        15,
        TipController.INTEGRITY,
        "tips.integrity.title",
        Set.of(Role.INTEGRITY_OFFICER));
  }

  @Bean
  NavEntry identityConsentsEntry() {
    return new NavEntry(
        NavEntryGroup.WORK,
        17,
        IdentityController.CONSENTS,
        "tips.identity.consents",
        Set.of(Role.AGENCY_HEAD, Role.INTEGRITY_OFFICER));
  }

  @Bean
  NavEntry identityOpeningsEntry() {
    return new NavEntry(
        NavEntryGroup.WORK,
        18,
        IdentityController.OPENINGS,
        "tips.identity.openings",
        Set.of(Role.INTEGRITY_OFFICER));
  }
}
