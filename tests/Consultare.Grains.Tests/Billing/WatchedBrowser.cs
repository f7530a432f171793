using Consultare.Integrations.Answers;
using Consultare.Integrations.Browsing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Consultare.Grains.Tests.Billing;

/// <summary>The real browser, which remembers what a page showed when its job was over: that is what a picture of it shows.</summary>
public sealed class WatchedBrowser(IBrowserHost inner) : IBrowserHost, IAsyncDisposable
{
    private const string Look =
        "() => document.body.innerText + ' ' + [...document.querySelectorAll('input, textarea')].map(field => field.value).join(' ')";

    /// <summary>Texts and typed values of the latest page.</summary>
    public string LastShown { get; private set; } = "";

    /// <summary>Puts it before the browser that the services have.</summary>
    public static void AddTo(IServiceCollection services)
    {
        var real = services.Last(one => one.ServiceType == typeof(IBrowserHost)).ImplementationType!;
        services.AddSingleton<IBrowserHost>(provider => new WatchedBrowser((IBrowserHost)ActivatorUtilities.CreateInstance(provider, real)));
    }

    public Task<Answer<T>> RunAsync<T>(
        Func<IPage, CancellationToken, Task<Answer<T>>> job, TimeSpan longest, CancellationToken cancellationToken) =>
        inner.RunAsync(
            async (page, stop) =>
            {
                var answer = await job(page, stop);
                LastShown = await page.EvaluateAsync<string>(Look);
                return answer;
            },
            longest,
            cancellationToken);

    public ValueTask DisposeAsync() => ((IAsyncDisposable)inner).DisposeAsync();
}
