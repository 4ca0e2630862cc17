import { type PlanAttributeRequest, UNKNOWN, type Value } from '../../../src/tfplugin';
import { madeShelf, shelf, toyProvider } from '../toy-provider';
import { Asked } from './ask';

const toy = new Asked(toyProvider());

describe('on create', () => {
  test('what the provider decides is unknown, defaults fill in, and nothing is replaced', async () => {
    const plan = await toy.plan({ config: shelf({ name: 'oak' }) });

    expect(plan).toEqual({
      planned: shelf({ name: 'oak', colour: 'brown', id: UNKNOWN, weight: UNKNOWN, door: UNKNOWN }),
      replace: [],
      diagnostics: [],
    });
  });

  test('nested attributes are decided and filled in like others', async () => {
    const config = shelf({
      name: 'oak',
      door: { open: null },
      books: [{ title: 'Emma', cover: null, isbn: null }],
      tags: [{ text: 'a', number: null }],
    });

    const { planned } = await toy.plan({ config });

    expect(planned).toMatchObject({
      door: { open: false },
      books: [{ title: 'Emma', cover: null, isbn: UNKNOWN }],
      tags: [{ text: 'a', number: UNKNOWN }],
    });
  });

  test('an unknown configured value stays unknown', async () => {
    const config = shelf({ name: UNKNOWN, colour: UNKNOWN, books: UNKNOWN });

    const { planned } = await toy.plan({ config });

    expect(planned).toMatchObject({ name: UNKNOWN, colour: UNKNOWN, books: UNKNOWN });
  });

  test('a write-only value is not in the plan', async () => {
    const { planned } = await toy.plan({ config: shelf({ name: 'oak', code: '1234' }) });

    expect(planned).toMatchObject({ code: null });
  });
});

test('the default of a nested attribute is taken whole', async () => {
  const watts = { type: 'number', description: '', optional: true, computed: true } as const;
  const lamp = { nesting: 'single', description: '', optional: true, computed: true, attributes: { watts } } as const;
  const attributes = { lamp: { ...lamp, default: { watts: 60 } } };
  const own = new Asked(toyProvider({ shelf: { schema: { description: '', attributes } } }));

  expect((await own.plan({ config: { lamp: null } })).planned).toEqual({ lamp: { watts: 60 } });
  expect((await own.plan({ config: { lamp: { watts: null } } })).planned).toEqual({ lamp: { watts: UNKNOWN } });
});

describe('on update', () => {
  const prior = madeShelf({ name: 'oak', books: [{ title: 'Emma', cover: null, isbn: '1' }] });
  const config = shelf({ name: 'oak', books: [{ title: 'Emma', cover: null, isbn: null }] });

  test('without a change the plan is the prior state', async () => {
    expect(await toy.plan({ config, prior, proposed: prior })).toEqual({
      planned: prior,
      replace: [],
      diagnostics: [],
    });
  });

  test('a write-only value alone is no change', async () => {
    const withCode = { ...config, code: '1234' };

    const { planned } = await toy.plan({ config: withCode, prior, proposed: { ...prior, code: '1234' } });

    expect(planned).toEqual(prior);
  });

  test('any change makes unknown what the provider decides, but for what does not change', async () => {
    const { planned, replace } = await toy.plan({
      config: { ...config, labels: { a: 'b' } },
      prior,
      proposed: { ...prior, labels: { a: 'b' } },
    });

    expect(planned).toEqual({ ...prior, labels: { a: 'b' }, weight: UNKNOWN });
    expect(replace).toEqual([]);
  });

  test('an inert attribute that changes leaves all that is computed as it was', async () => {
    const { planned, replace } = await toy.plan({
      config: { ...config, note: 'of oak' },
      prior,
      proposed: { ...prior, note: 'of oak' },
    });

    expect(planned).toEqual({ ...prior, note: 'of oak' });
    expect(replace).toEqual([]);
  });

  test('an inert attribute that changes along with another one is a change like others', async () => {
    const { planned } = await toy.plan({
      config: { ...config, note: 'of oak', labels: { a: 'b' } },
      prior,
      proposed: { ...prior, note: 'of oak', labels: { a: 'b' } },
    });

    expect(planned).toEqual({ ...prior, note: 'of oak', labels: { a: 'b' }, weight: UNKNOWN });
  });

  test('a changed default is a change', async () => {
    const { planned } = await toy.plan({
      config,
      prior: { ...prior, colour: 'red' },
      proposed: { ...prior, colour: 'red' },
    });

    expect(planned).toMatchObject({ colour: 'brown', weight: UNKNOWN });
  });

  test('a default says nothing of an object that the provider made', async () => {
    const opened = { ...prior, door: { open: true } };

    expect((await toy.plan({ config, prior: opened, proposed: opened })).planned).toEqual(opened);
  });

  test('an attribute that is fixed replaces the resource by its path, nested ones too', async () => {
    const books = [{ title: 'Persuasion', cover: null, isbn: null }];

    const { replace } = await toy.plan({
      config: { ...config, name: 'elm', books },
      prior,
      proposed: { ...prior, name: 'elm', books: [{ ...books[0], isbn: '1' }] },
    });

    expect(replace).toEqual(['name', 'books[0].title']);
  });

  test('an object that is new in a list has nothing to keep', async () => {
    const books = [...(config.books as Value[]), { title: 'Emma II', cover: null, isbn: null }];

    const { planned } = await toy.plan({ config: { ...config, books }, prior, proposed: { ...prior, books } });

    expect(planned).toMatchObject({ books: [{ isbn: '1' }, { title: 'Emma II', isbn: UNKNOWN }] });
  });

  test('elements of a set are known by what is configured of them, whatever their place', async () => {
    const tags = [
      { text: 'a', number: null },
      { text: 'b', number: null },
    ];
    const priorTags = { ...prior, tags: [{ text: 'b', number: 2 }] };
    const proposed = { ...prior, tags: [tags[0], { text: 'b', number: 2 }] };

    const { planned } = await toy.plan({ config: { ...config, tags }, prior: priorTags, proposed });

    expect(planned).toMatchObject({
      tags: [
        { text: 'a', number: UNKNOWN },
        { text: 'b', number: 2 },
      ],
    });
  });
});

test('each element of a set is planned by its own configuration', async () => {
  const text = { type: 'string', description: '', required: true } as const;
  const colour = { type: 'string', description: '', optional: true, computed: true } as const;
  const tags = { nesting: 'set', description: '', optional: true, attributes: { text, colour } } as const;
  const own = new Asked(toyProvider({ shelf: { schema: { description: '', attributes: { tags } } } }));
  const red = { text: 'a', colour: 'red' };
  const plain = { text: 'b', colour: null };

  const { planned } = await own.plan({ config: { tags: [red, plain] }, proposed: { tags: [plain, red] } });

  expect(planned).toEqual({ tags: [{ ...plain, colour: UNKNOWN }, red] });
});

describe('a resource with a plan of its own', () => {
  test('comes last, knows prior state and configuration, and may ask for replacement', async () => {
    const seen: unknown[] = [];
    const own = new Asked(
      toyProvider({
        shelf: {
          plan(request) {
            seen.push(request.client, request.prior?.weight, request.config.weight, request.planned.weight);
            request.planned = { ...request.planned, weight: 9 };
            request.requireReplace('labels');
          },
        },
      }),
    );
    const prior = madeShelf({ name: 'oak' });
    await own.configure();

    const plan = await own.plan({
      config: shelf({ name: 'oak', size: 3 }),
      prior,
      proposed: { ...prior, size: 3 },
    });

    expect(seen).toEqual([{ room: 'attic' }, 7, null, UNKNOWN]);
    expect(plan).toEqual({ planned: { ...prior, size: 3, weight: 9 }, replace: ['labels'], diagnostics: [] });
  });

  test('has no client while the provider is not configured', async () => {
    const seen: unknown[] = [];
    const own = new Asked(toyProvider({ shelf: { plan: ({ client, prior }) => void seen.push(client, prior) } }));
    await own.configure(UNKNOWN);

    const { diagnostics } = await own.plan({ config: shelf({ name: 'oak' }) });

    expect({ seen, diagnostics }).toEqual({ seen: [undefined, null], diagnostics: [] });
  });

  test('is not asked once a rule has refused the plan', async () => {
    const plan = jest.fn();
    const refuse = {
      description: '',
      apply: ({ diagnostics, path }: PlanAttributeRequest) => diagnostics.error('No', '', path),
    };
    const attributes = { name: { type: 'string', description: '', required: true, plan: [refuse] } } as const;
    const own = new Asked(toyProvider({ shelf: { plan, schema: { description: '', attributes } } }));

    const { diagnostics } = await own.plan({ config: { name: 'oak' } });

    expect(diagnostics).toEqual(['error at name: No: ']);
    expect(plan).not.toHaveBeenCalled();
  });

  test('cannot plan a write-only value', async () => {
    const own = new Asked(
      toyProvider({
        shelf: {
          plan(request) {
            request.planned = { ...request.planned, code: request.config.code };
          },
        },
      }),
    );

    const { planned, diagnostics } = await own.plan({ config: shelf({ name: 'oak', code: '1234' }) });

    expect(planned).toMatchObject({ code: null });
    expect(diagnostics).toEqual([]);
  });

  test('is asked to report a plan that does not fit its schema', async () => {
    const own = new Asked(
      toyProvider({
        shelf: {
          plan(request) {
            request.planned = { ...request.planned, weight: 'heavy' };
          },
        },
      }),
    );

    const { diagnostics } = await own.plan({ config: shelf({ name: 'oak' }) });

    expect(diagnostics).toEqual([
      'error at weight: Invalid plan from the provider: The planned value of toy_shelf is not a number. ' +
        'The attribute is weight. This is a bug in the provider: please report it to its developers.',
    ]);
  });

  test('that throws is named with what was being done', async () => {
    const own = new Asked(
      toyProvider({
        shelf: {
          plan() {
            throw new Error('off by one');
          },
        },
      }),
    );

    const { diagnostics } = await own.plan({ config: shelf({ name: 'oak' }) });

    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatch(/The provider failed while planning toy_shelf\. This is a bug.*\n\n.*off by one/);
  });
});

describe('on destroy', () => {
  test('the plan is nothing, and no rule is asked', async () => {
    expect(await toy.plan({ config: null, prior: madeShelf({ name: 'oak' }) })).toEqual({
      planned: null,
      replace: [],
      diagnostics: [],
    });
  });

  test('the resource may have a word to say', async () => {
    const own = new Asked(
      toyProvider({
        shelf: {
          planDestroy: ({ prior, diagnostics }) => diagnostics.warning('Goodbye', `${String(prior.name)} goes.`),
        },
      }),
    );

    const { diagnostics } = await own.plan({ config: null, prior: madeShelf({ name: 'oak' }) });

    expect(diagnostics).toEqual(['warning: Goodbye: oak goes.']);
  });
});
