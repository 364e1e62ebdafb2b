@ApplicationModule
package vn.chosach.house.planted.floors.journal;

import org.springframework.modulith.ApplicationModule;
