package vn.chosach.training.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.Areas;
import vn.chosach.officers.Officers;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** What agencies and officers are called, and which units can be invited. */
@Component
class TrainingNames extends DisplayNames {

  TrainingNames(Agencies agencies, Areas areas, Catalogue catalogue, Officers officers) {
    super(agencies, areas, catalogue, officers);
  }

  /** Units that can be invited, the communes last. */
  List<Choice> units(Page page) {
    return bodies(body -> body.kind() != Agency.AgencyKind.CLASS, page);
  }
}
