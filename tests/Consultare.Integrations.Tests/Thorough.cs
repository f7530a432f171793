using FsCheck;

namespace Consultare.Integrations.Tests;

/// <summary>How hard a property is tried: a thousand cases, and the first that breaks it is shown with its seed.</summary>
internal static class Thorough
{
    public static Config Config { get; } = Config.QuickThrowOnFailure.WithMaxTest(1_000).WithQuietOnSuccess(true);
}
