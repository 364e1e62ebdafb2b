package vn.chosach.portals;

import java.util.UUID;

/**
 * A public page of an agency that is watched.
 *
 * @param address on the web
 * @param agency key of the agency whose page it is
 */
public record PortalPage(UUID id, String name, String address, String agency) {}
