package vn.chosach.cases.acts;

import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;

/** What a new case is checked against and begins with. */
@Component
record CaseParts(Catalogue catalogue, CaseClocks clocks) {}
