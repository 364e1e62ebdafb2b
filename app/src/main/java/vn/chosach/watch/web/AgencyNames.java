package vn.chosach.watch.web;

import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.ui.Page;

/** What an agency is called today; its key when it is no more. */
@Component
class AgencyNames {

  private final Agencies agencies;

  AgencyNames(Agencies agencies) {
    this.agencies = agencies;
  }

  String of(String key, Page page) {
    return agencies
        .asOf(key, page.today())
        .map(agency -> agency.name().in(page.lang()))
        .orElse(key);
  }
}
