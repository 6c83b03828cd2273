/** The images and docker-compose.yml, on a real Docker engine. */
@NullMarked
package io.broadsheet.e2e.containers;

import org.jspecify.annotations.NullMarked;
