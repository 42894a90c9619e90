'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from 'next/navigation';
import {
  startTransition,
  useActionState,
  useEffect,
  useState,
  type SubmitEvent as FormSubmitEvent,
} from 'react';
import { useForm, type FieldValues } from 'react-hook-form';
import type { ZodType } from 'zod';
import { flattenErrors, type FieldErrors } from './field-errors';
import { nestValues, readForm, versionOf } from '@/lib/web/form-fields';
import { idle, type FormState, type FormSubmit } from './form-state';

export type FormSchema = ZodType<unknown, FieldValues>;

/**
 * Without JavaScript the form posts by itself and comes back with its state. With it, the press is
 * taken over: the same schema checks first, and React's own reset of the form never happens.
 */
export function useCommand(submit: FormSubmit, schema: FormSchema | undefined) {
  const [state, send, pending] = useActionState(submit, idle);
  const [refused, setRefused] = useState<{ after: FormState; fields: FieldErrors }>();
  const [round, setRound] = useState<{ number: number; done?: FormState }>({ number: 0 });
  const router = useRouter();
  const checker = useForm({
    resolver: schema ? zodResolver(schema) : undefined,
    mode: 'onSubmit',
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });

  if (state.status === 'done' && round.done !== state) setRound({ number: round.number + 1, done: state });

  useEffect(() => {
    if (state.status === 'done') router.refresh();
  }, [state, router]);

  function dispatch(data: FormData) {
    setRefused(undefined);
    startTransition(() => send(data));
  }

  function onSubmit(event: FormSubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent : { submitter: null };
    const data = new FormData(form, submitter);
    if (!schema) {
      dispatch(data);
      return;
    }
    const lists = [...form.querySelectorAll<HTMLInputElement>('input[data-list]')].map((input) => input.name);
    const version = versionOf(data);
    checker.reset({ ...nestValues(readForm(data, lists)), ...(version && { version }) });
    void checker.handleSubmit(
      () => dispatch(data),
      (errors) => setRefused({ after: state, fields: flattenErrors(errors) }),
    )();
  }

  const local = refused?.after === state ? refused : undefined;
  const returned = state.status === 'error' ? state : undefined;
  return { state, returned, local, pending, send, onSubmit, round: round.number };
}
