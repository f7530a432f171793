using Consultare.Sandbox.Faults;
using Consultare.Sandbox.Switches;
using Consultare.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Consultare.Sandbox.Tests.Control;

/// <summary>The README tells all that the control interface can do.</summary>
public sealed class ReadmeTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>
{
    private static readonly string Text =
        File.ReadAllText(Path.Combine(RepositoryRoot.Path, "src", "Consultare.Sandbox", "README.md"));

    [Fact]
    public void Readme_Always_NamesEveryControlRoute()
    {
        var routes = sandbox.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Where(pattern => pattern.StartsWith("/__sandbox/", StringComparison.Ordinal))
            .Select(pattern => pattern["/__sandbox".Length..].TrimEnd('/').Replace("{id:int}", "4", StringComparison.Ordinal))
            .Distinct()
            .ToList();

        routes.Count.ShouldBe(13);
        routes.Where(route => !Text.Contains($"$S{route}", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Readme_Always_NamesEveryFaultVariantTypeSwitchAndScenario()
    {
        var names = FaultCatalog.Variants.SelectMany(group => group.Prepend(group.Key))
            .Concat(FaultTypes.All)
            .Concat(SwitchCatalog.All.Select(one => one.Name))
            .Concat(ScenarioCatalog.All.Select(one => one.Name));

        names.Where(name => !Text.Contains(name, StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
