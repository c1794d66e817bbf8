/** Money and rates, exact: cents for euros, decimals for rates and for amounts in other currencies; every rounding has a name. */
@NullMarked
package fr.levier.money;

import org.jspecify.annotations.NullMarked;
