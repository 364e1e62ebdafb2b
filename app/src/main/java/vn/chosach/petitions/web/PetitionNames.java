package vn.chosach.petitions.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agency;
import vn.chosach.kernel.Role;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.officers.naming.NameSources;
import vn.chosach.officers.skills.OfficerTask;
import vn.chosach.officers.skills.QualifiedOfficers;
import vn.chosach.petitions.Petition;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** What keys are called, and whom an act can name. */
@Component
class PetitionNames extends DisplayNames {

  private static final Set<Agency.AgencyKind> SETTLING =
      Set.of(Agency.AgencyKind.AGENCY, Agency.AgencyKind.PROVINCE, Agency.AgencyKind.COMMITTEE);

  private final QualifiedOfficers qualified;

  PetitionNames(NameSources sources, QualifiedOfficers qualified) {
    super(sources);
    this.qualified = qualified;
  }

  /** Handlers of the agency to whom it is not own work. */
  List<Choice> handlers(Petition one) {
    return qualified
        .of(officers.working(one.agency(), Role.CASE_OFFICER), OfficerTask.PETITION)
        .stream()
        .filter(officer -> !one.recused().contains(officer.id()))
        .filter(officer -> !one.contest().workOf(officer.id()))
        .map(officer -> Choice.of(officer.id().toString(), officer.displayName()))
        .toList();
  }

  List<Choice> bodies(Petition one, Page page) {
    return bodies(body -> SETTLING.contains(body.kind()), page).stream()
        .filter(choice -> !choice.value().equals(one.agency()))
        .toList();
  }

  String people(Petition one, Page page) {
    List<String> names = one.people().stream().map((UUID id) -> officer(id, page)).toList();
    return names.isEmpty() ? page.t("petitions.people.none") : String.join(", ", names);
  }
}
