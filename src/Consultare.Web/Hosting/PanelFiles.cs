using Consultare.Web.Access;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Consultare.Web.Hosting;

/// <summary>Serves the built panel: hashed files for a year, the page itself never cached.</summary>
internal static class PanelFiles
{
    private const string NotBuilt =
        "O painel ainda não foi construído. Rode ./run na raiz do projeto, ou \"npm ci && npm run build\" em src/Consultare.Web/ClientApp.";

    /// <summary>Serves files of the panel that exist.</summary>
    public static void UsePanelFiles(this WebApplication app, HubSettings settings)
    {
        var folder = Folder(settings);
        if (!Directory.Exists(folder))
        {
            return;
        }

        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(folder),
            OnPrepareResponse = context => context.Context.Response.Headers[HeaderNames.CacheControl] =
                context.Context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)
                    ? "public, max-age=31536000, immutable"
                    : "no-cache",
        });
    }

    /// <summary>Answers every other address of the panel with its page.</summary>
    public static void MapPanel(this IEndpointRouteBuilder routes, HubSettings settings)
    {
        var page = Path.Combine(Folder(settings), "index.html");
        routes.MapFallback("{*path:nonfile}", context => ServePageAsync(context, page))
            .AllowEveryone()
            .ExcludeFromDescription();
    }

    /// <summary>Compresses the panel's own files only: answers of the API carry nothing an attacker may measure.</summary>
    public static void AddPanelCompression(this IServiceCollection services) =>
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "text/css", "text/javascript", "application/javascript", "image/svg+xml"];
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });

    private static async Task ServePageAsync(HttpContext context, string page)
    {
        context.Response.Headers[HeaderNames.CacheControl] = "no-cache";
        if (File.Exists(page))
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.SendFileAsync(page, context.RequestAborted);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(NotBuilt, context.RequestAborted);
    }

    private static string Folder(HubSettings settings) =>
        Path.GetFullPath(settings.WebRoot ?? Path.Combine(AppContext.BaseDirectory, "wwwroot"));
}
