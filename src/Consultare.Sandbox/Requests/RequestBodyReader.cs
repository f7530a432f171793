using System.Text.Json;
using Consultare.Sandbox.Hosting;
using Consultare.Sandbox.S3;
using Microsoft.AspNetCore.Http.Features;

namespace Consultare.Sandbox.Requests;

/// <summary>
/// Reads the JSON body that even a GET may carry (integrations 1.2), once and bounded, for all that follow.
/// </summary>
internal sealed class RequestBodyReader(RequestDelegate next)
{
    private const int MaxBodyBytes = 64 * 1024;

    public async Task InvokeAsync(HttpContext http)
    {
        var (body, problem) = http.Request.Host.Host == SandboxSites.Storage ? LeaveUpload(http) : await ReadAsync(http);
        RequestParameters.Attach(http, body, problem);
        await next(http);
    }

    // Object storage takes bodies of its own kind and size, and reads them itself.
    private static (JsonElement? Body, string? Problem) LeaveUpload(HttpContext http)
    {
        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = UploadBody.MostSentBytes;
        return (null, null);
    }

    private static async Task<(JsonElement? Body, string? Problem)> ReadAsync(HttpContext http)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[4096];
        int read;
        while ((read = await http.Request.Body.ReadAsync(chunk, http.RequestAborted)) > 0)
        {
            if (buffer.Length + read > MaxBodyBytes)
            {
                return (null, "O corpo da requisição é grande demais");
            }

            buffer.Write(chunk, 0, read);
        }

        if (buffer.Length > 0 && http.Request.HasFormContentType)
        {
            RequestParameters.AttachForm(http, buffer.ToArray());
            return (null, null);
        }

        return buffer.Length == 0 ? (null, null) : Parse(buffer.ToArray());
    }

    private static (JsonElement? Body, string? Problem) Parse(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return (document.RootElement.Clone(), null);
        }
        catch (JsonException)
        {
            return (null, "O corpo da requisição não é um JSON válido");
        }
    }
}
