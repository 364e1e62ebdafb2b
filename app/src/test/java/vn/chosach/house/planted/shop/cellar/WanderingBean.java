package vn.chosach.house.planted.shop.cellar;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A bean that every room could take from a package inside this one. */
@Component
@Profile("planted")
public class WanderingBean {}
