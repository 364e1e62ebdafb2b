package vn.chosach.press.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agency.AgencyKind;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.officers.naming.NameSources;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** What agencies and officers are called, and whom a bulletin can be sent to. */
@Component
class BulletinNames extends DisplayNames {

  BulletinNames(NameSources sources) {
    super(sources);
  }

  /** Bodies whose officers work at the press desk. */
  List<Choice> newsrooms(Page page) {
    return officers.working(null, Role.PRESS).stream()
        .map(one -> Choice.of(one.agencyKey(), one.agencyName().in(page.lang())))
        .distinct()
        .toList();
  }

  /** Agencies, sectors and communes, without the own one. */
  List<Choice> units(ActingOfficer officer, Page page) {
    return bodies(
        body ->
            body.kind() != AgencyKind.CLASS
                && body.kind() != AgencyKind.PRESS
                && !body.key().equals(officer.agency()),
        page);
  }

  /** Officers of the own agency. */
  List<Choice> colleagues(ActingOfficer officer) {
    return Choice.of(
        officers.working(officer.agency(), null), one -> one.id(), one -> one.displayName());
  }
}
