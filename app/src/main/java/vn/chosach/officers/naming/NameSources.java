package vn.chosach.officers.naming;

import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Areas;
import vn.chosach.officers.Officers;

/** Where {@link DisplayNames} finds what things and people are called. */
@Component
public record NameSources(Agencies agencies, Areas areas, Catalogue catalogue, Officers officers) {}
