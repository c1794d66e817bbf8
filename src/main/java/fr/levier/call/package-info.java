/**
 * The catalogue of calls: what each page said of each call, with its evidence, and the one call that comes out of it.
 *
 * <p>A source gives {@link fr.levier.call.Sighting}s: what one page says. Sightings of one call, from whatever source, are
 * merged field by field into a {@link fr.levier.call.Call}; règlement beats the issuer's page, the issuer beats relays. What no
 * page says is absent. Changes of fields become events. This room fills nothing by itself and judges nothing.
 */
@NullMarked
package fr.levier.call;

import org.jspecify.annotations.NullMarked;
