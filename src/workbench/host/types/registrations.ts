import type { EventName } from "../events";
import type { HostState } from "../hostState";
import type { Arguments } from "../protocol/apiObject";

type Method<T> = (target: T, args: Arguments, host: HostState) => unknown;

/**
 * The members through which Office.js asks for events: `_RegisterDataChangedEvent`, `_UnregisterDataChangedEvent`
 * and so on.
 *
 * @param events by the part of the member's name after `_Register`
 * @param targetOf the id that the client expects with the event
 */
export const registrations = <T>(
  events: Readonly<Record<string, EventName>>,
  targetOf: (target: T) => string,
): Readonly<Record<string, Method<T>>> =>
  Object.fromEntries(
    Object.entries(events).flatMap(([member, event]): [string, Method<T>][] => [
      [`_Register${member}`, (target, _, host) => host.events.register(event, targetOf(target))],
      [`_Unregister${member}`, (target, _, host) => host.events.unregister(event, targetOf(target))],
    ]),
  );
