using Consultare.Testing;
using Microsoft.Playwright;
using Shouldly;

namespace Consultare.EndToEnd.Tests.Testing;

/// <summary>Somebody using the panel in a browser.</summary>
public sealed class Person : IAsyncDisposable
{
    private static readonly string Axe =
        Path.Combine(RepositoryRoot.Path, "src", "Consultare.Web", "ClientApp", "node_modules", "axe-core", "axe.min.js");

    private readonly IBrowserContext _context;
    private readonly List<string> _elsewhere = [];

    private Person(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Requests that left for another host than the hub's.</summary>
    public IReadOnlyList<string> Elsewhere => _elsewhere;

    public ILocator RefreshButton => Page.GetByTestId("refresh").First;

    public static async Task<Person> SitDownAsync(IBrowserContext context, Uri hub)
    {
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(30_000);
        var person = new Person(context, page);
        page.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme is "http" or "https" or "ws" or "wss" && address.Authority != hub.Authority)
            {
                person._elsewhere.Add(request.Url);
            }
        };
        return person;
    }

    public async Task SignInAsync(string email, string password)
    {
        await Page.GotoAsync("/login");
        await Page.GetByLabel("E-mail").FillAsync(email);
        await Page.GetByLabel("Senha", new PageGetByLabelOptions { Exact = true }).FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Entrar" }).ClickAsync();
        await Page.WaitForURLAsync(url => !url.Contains("/login", StringComparison.Ordinal));
    }

    /// <summary>The number on a card of /agendamentos.</summary>
    public ILocator Figure(string label) => Page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = label });

    /// <summary>Fails with the rules and elements that axe objects to.</summary>
    public async Task ShouldBeAccessibleAsync(string where)
    {
        // Evaluated by the browser's tools, so the page's own content policy stays as it is.
        await Page.EvaluateAsync(await File.ReadAllTextAsync(Axe));
        var found = await Page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).slice(0, 5).join(' | ')}`)
            """);
        found.ShouldBeEmpty(where);
    }

    /// <summary>Leaves a picture to be looked at in artifacts/screenshots.</summary>
    public async Task PhotographAsync(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(RepositoryRoot.Path, "artifacts", "screenshots"));
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder.FullName, name + ".png") });
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
