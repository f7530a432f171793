using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace Consultare.Testing;

/// <summary>A mail server for one test: speaks SMTP on a free loopback port and keeps what it takes.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Channel<SmtpMail> _mails = Channel.CreateUnbounded<SmtpMail>();
    private readonly ConcurrentQueue<string> _commands = new();
    private readonly Task _loop;

    public SmtpServer()
    {
        _listener.Start();
        _loop = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The user and password it wants; null takes mail from anybody.</summary>
    public (string User, string Password)? Login { get; set; }

    /// <summary>A recipient it does not know.</summary>
    public string? UnknownRecipient { get; set; }

    /// <summary>Whether it takes connections and never says a word.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Whether it says that it can encrypt; its certificate is nobody's.</summary>
    public bool OffersTls { get; set; }

    /// <summary>Every line it was sent.</summary>
    public IReadOnlyCollection<string> Commands => _commands;

    /// <summary>The next mail it takes.</summary>
    public async Task<SmtpMail> NextAsync(CancellationToken cancellationToken) => await _mails.Reader.ReadAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _loop;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
            {
                talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var stream = client.GetStream();
                var talk = new SmtpTalk(this, stream, _end.Token);
                await talk.RunAsync();
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException)
            {
                // The other side hung up, or the test is over.
            }
        }
    }

    private sealed class SmtpTalk(SmtpServer server, NetworkStream stream, CancellationToken end)
    {
        private readonly StreamReader _reader = new(stream, Encoding.Latin1);
        private readonly List<string> _to = [];
        private string _from = "";
        private bool _isSignedIn;

        public async Task RunAsync()
        {
            if (server.IsSilent)
            {
                await new TaskCompletionSource().Task.WaitAsync(end);
            }

            await SayAsync("220 teste ESMTP");
            while (await ReadAsync() is { } line && await AnswerAsync(line))
            {
            }
        }

        private async Task<bool> AnswerAsync(string line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            switch (verb)
            {
                case "EHLO":
                    await SayAsync(server.OffersTls ? "250-teste\r\n250-STARTTLS\r\n250 AUTH LOGIN" : "250-teste\r\n250 AUTH LOGIN");
                    return true;
                case "STARTTLS":
                    await SayAsync("454 sem certificado");
                    return true;
                case "AUTH":
                    await SignInAsync(line);
                    return true;
                case "MAIL":
                    _from = Address(line);
                    await SayAsync(server.Login is null || _isSignedIn ? "250 ok" : "530 5.7.0 entre primeiro");
                    return true;
                case "RCPT":
                    await TakeRecipientAsync(Address(line));
                    return true;
                case "DATA":
                    await TakeMailAsync();
                    return true;
                case "QUIT":
                    await SayAsync("221 adeus");
                    return false;
                default:
                    await SayAsync("250 ok");
                    return true;
            }
        }

        private async Task SignInAsync(string line)
        {
            var parts = line.Split(' ');
            var user = parts.Length > 2 ? parts[2] : await AskAsync("334 VXNlcm5hbWU6");
            var password = await AskAsync("334 UGFzc3dvcmQ6");
            _isSignedIn = server.Login is { } login && (Decode(user), Decode(password)) == login;
            await SayAsync(_isSignedIn ? "235 ok" : "535 5.7.8 recusado");
        }

        private async Task<string> AskAsync(string question)
        {
            await SayAsync(question);
            return await ReadAsync() ?? "";
        }

        private async Task TakeRecipientAsync(string address)
        {
            if (address == server.UnknownRecipient)
            {
                await SayAsync("550 5.1.1 desconhecido");
                return;
            }

            _to.Add(address);
            await SayAsync("250 ok");
        }

        private async Task TakeMailAsync()
        {
            await SayAsync("354 fale");
            var text = new StringBuilder();
            while (await ReadAsync() is { } line && line != ".")
            {
                text.Append(line).Append('\n');
            }

            server._mails.Writer.TryWrite(new SmtpMail(_from, [.. _to], text.ToString()));
            await SayAsync("250 ok");
        }

        private async Task<string?> ReadAsync()
        {
            var line = await _reader.ReadLineAsync(end);
            if (line is not null)
            {
                server._commands.Enqueue(line);
            }

            return line;
        }

        private async Task SayAsync(string line) => await stream.WriteAsync(Encoding.Latin1.GetBytes(line + "\r\n"), end);

        private static string Address(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.LastIndexOf('>')];

        private static string Decode(string text) => Encoding.UTF8.GetString(Convert.FromBase64String(text));
    }
}
