package vn.chosach.petitions.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agency;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.officers.naming.NameSources;
import vn.chosach.officers.skills.OfficerTask;
import vn.chosach.officers.skills.QualifiedOfficers;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.petitions.life.PetitionEvent.PetitionWay;
import vn.chosach.petitions.life.PetitionLifeCycle;
import vn.chosach.petitions.life.PetitionState;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** What keys are called, and whom an act can name. */
@Component
class PetitionNames extends DisplayNames {

  private static final Set<Agency.AgencyKind> SETTLING =
      Set.of(Agency.AgencyKind.AGENCY, Agency.AgencyKind.PROVINCE, Agency.AgencyKind.COMMITTEE);

  private final QualifiedOfficers qualified;
  private final Heirs heirs;

  PetitionNames(NameSources sources, QualifiedOfficers qualified, Heirs heirs) {
    super(sources);
    this.qualified = qualified;
    this.heirs = heirs;
  }

  /** Handlers of the agency to whom it is not own work. */
  List<Choice> handlers(Petition one) {
    return heirs.actors(one.agency()).stream()
        .flatMap(agency -> officers.working(agency, Role.CASE_OFFICER).stream())
        .collect(
            Collectors.collectingAndThen(
                Collectors.toList(), all -> qualified.of(all, OfficerTask.PETITION)))
        .stream()
        .filter(officer -> !one.recused().contains(officer.id()))
        .filter(officer -> !one.contest().workOf(officer.id()))
        .map(officer -> Choice.of(officer.id().toString(), officer.displayName()))
        .toList();
  }

  List<Choice> bodies(Petition one, Page page) {
    return bodies(body -> SETTLING.contains(body.kind()), page).stream()
        .filter(choice -> !heirs.actors(one.agency()).contains(choice.value()))
        .toList();
  }

  /** Whether an officer may ask for it; what else stands against it the answer says. */
  boolean may(Petition one, PetitionEvent event, ActingOfficer officer) {
    PetitionEvent asked = event.way() == PetitionWay.PAPER ? PetitionEvent.PREPARE : event;
    boolean continued = one.second() && one.state() == PetitionState.RECEIVED;
    return PetitionLifeCycle.row(one.procedure(), one.state(), event).isPresent()
        && !(continued && event == PetitionEvent.EXTEND)
        && !(event == PetitionEvent.SECOND && (one.second() || one.wentOn()))
        && PetitionLifeCycle.row(one.procedure(), one.state(), asked)
            .filter(row -> one.handledBy(row.who(), officer, heirs))
            .isPresent();
  }

  String people(Petition one, Page page) {
    List<String> names = one.people().stream().map((UUID id) -> officer(id, page)).toList();
    return names.isEmpty() ? page.t("petitions.people.none") : String.join(", ", names);
  }
}
