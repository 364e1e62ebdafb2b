package vn.chosach.ui.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Addresses of static files with the hash of their content, so that they may be kept for a year.
 */
@Component
record Assets(ObjectProvider<ResourceUrlProvider> addresses) {

  /**
   * @throws IllegalArgumentException if there is no such file
   */
  String address(String file) {
    String address = addresses.getObject().getForLookupPath(file);
    if (address == null) {
      throw new IllegalArgumentException("no static file " + file);
    }
    return address;
  }
}
