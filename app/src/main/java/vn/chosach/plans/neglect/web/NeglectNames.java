package vn.chosach.plans.neglect.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agency;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.officers.naming.NameSources;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** What agencies and officers are called, and who can be asked to act about an agency. */
@Component
class NeglectNames extends DisplayNames {

  NeglectNames(NameSources sources) {
    super(sources);
  }

  /** Bodies that can be asked to act about another, the province among them. */
  List<Choice> competent(String other, Page page) {
    return bodies(
        body -> body.kind() != Agency.AgencyKind.CLASS && !body.key().equals(other), page);
  }
}
